-- what waits is read recipient by recipient
drop index notification_pending;
create index notification_pending on notification (status, recipient, next_attempt_at);
