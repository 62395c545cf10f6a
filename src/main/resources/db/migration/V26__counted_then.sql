-- by which columns the cases of a report that was sent were counted, in the order of their bits: tables and columns that are
-- counted only since then are no late data
create table report_counted (
  report bigint not null references report (id),
  table_key varchar(20) not null,
  column_keys varchar(1000) not null,
  primary key (report, table_key)
);
insert into report_counted (report, table_key, column_keys)
  select id, 'pakn', 'total,conduct,rules,both,new,carried,handled,answered,onTime,withdrawn,inHand,forwarded,notAccepted,published'
  from report where sent_at is not null;
insert into report_counted (report, table_key, column_keys)
  select id, 'ra-soat', 'opened,inHand,options,decisions,kept,amended,replaced,abolished,ended,costNow,costAfter,saved'
  from report where sent_at is not null;
insert into report_counted (report, table_key, column_keys)
  select id, 'du-thao', 'opened,assessed,checked,approved,inHand' from report where sent_at is not null;
insert into report_counted (report, table_key, column_keys)
  select id, 'ho-so', 'total,online,direct,carried,handled,early,onTime,late,inHand,within,overdue' from report where sent_at is not null;
