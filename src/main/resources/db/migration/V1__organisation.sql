-- numbers of cases: one row a prefix and year
create table case_number (
  prefix varchar(10) not null,
  case_year integer not null,
  last_number integer not null,
  primary key (prefix, case_year)
);

-- what the organisation's file last gave each thing: tells what the administrator changed since from what is new
create table organisation_seed (
  kind varchar(30) not null,
  item varchar(255) not null,
  content varchar(4000) not null,
  primary key (kind, item)
);

-- the demo's clock runs at real speed, this far from real time
create table demo_clock (
  id integer primary key,
  offset_millis bigint not null
);
