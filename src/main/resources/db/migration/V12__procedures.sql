-- the department's list of administrative procedures (danh mục thủ tục hành chính)
create table procedure_listed (
  -- the national database's code where one is known; else the number in the department's own list
  code varchar(100) primary key,
  name varchar(500) not null,
  -- who answers for it
  unit varchar(64),
  -- lower case, without diacritics
  search_text varchar(700) not null
);

-- to begin with those of the review list of 2024
insert into procedure_listed (code, name, unit, search_text) values
  ('DM-001', 'Công nhận trường mầm non đạt chuẩn quốc gia', 'qlclgd', 'dm-001 cong nhan truong mam non dat chuan quoc gia'),
  ('DM-002', 'Công nhận trường trung học đạt chuẩn quốc gia', 'qlclgd', 'dm-002 cong nhan truong trung hoc dat chuan quoc gia'),
  ('DM-003', 'Công nhận trường tiểu học đạt chuẩn quốc gia', 'qlclgd', 'dm-003 cong nhan truong tieu hoc dat chuan quoc gia');
