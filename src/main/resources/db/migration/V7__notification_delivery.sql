-- the mail server as the dispatchers know it; who holds this row sends, on whatever machine
create table notification_server (
  id integer primary key,
  outage_since timestamp with time zone,
  next_attempt_at timestamp with time zone,
  attempts integer not null,
  problem varchar(500)
);
insert into notification_server (id, attempts) values (1, 0);

-- the administrator's page reads the newest first, whatever lies years back
create index notification_newest on notification (created_at);
create index notification_newest_of_status on notification (status, created_at);
