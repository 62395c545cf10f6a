-- what the register is searched in, apart from the long texts of its cases: all of it is read where a word is rare
create table feedback_search (
  -- the day it counts as received and its id, with a minus: read in the order of the key the newest come first
  place bigint primary key,
  -- lower case, without diacritics, each word once
  words varchar(60000) not null
);
insert into feedback_search (place, words)
  select -(cast(extract(year from received_on) * 10000 + extract(month from received_on) * 100 + extract(day from received_on)
    as bigint) * 1000000000 + id), search_text from feedback_item;
alter table feedback_item drop column search_text;

-- in the order in which they are shown, so that a page of the newest is read and no more
create index feedback_item_newest on feedback_item (received_on desc, id desc);
drop index feedback_item_received;
create index feedback_item_answers on feedback_item (published_at desc, id desc);
drop index feedback_item_published;
-- nobody asks by it
drop index feedback_item_procedure;
