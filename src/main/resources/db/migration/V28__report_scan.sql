-- a report as it was signed and stamped, as a scan
create table report_scan (
  report bigint primary key references report (id),
  name varchar(255) not null,
  size_bytes bigint not null,
  uploaded_by varchar(64) not null,
  uploaded_at timestamp with time zone not null,
  content ${blob} not null
);
