-- days that differ from the working week: days off on a weekday (OFF), working days at a weekend (WORK)
create table calendar_day (
  on_date date primary key,
  kind varchar(10) not null,
  name varchar(255) not null,
  basis varchar(500) not null,
  status varchar(20) not null
);

-- years whose days are approved; of any other year there are only proposals
create table calendar_year (
  year_number integer primary key,
  approved_at timestamp with time zone,
  approved_by varchar(255),
  basis varchar(500) not null
);

-- one row, counted up with each change: tells every machine that what it holds in memory is old; 0 before the first data
create table calendar_revision (
  id integer primary key,
  revision bigint not null
);
insert into calendar_revision (id, revision) values (1, 0);
