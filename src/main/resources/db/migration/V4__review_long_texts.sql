-- an opinion may be as long in what happened as in the opinion itself, and so may the answers to all units together
alter table review_entry alter column note set data type varchar(8000);
alter table review_entry alter column details set data type varchar(200000);
