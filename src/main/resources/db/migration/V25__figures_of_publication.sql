-- the last day on which the national database was to have it, as its task had it; of what was entered before this was kept
-- nobody knows better than that it was in time
alter table publication_case add column database_due_on date;
update publication_case set database_due_on = database_on where database_on is not null;

-- the day from which what was approved is carried out: the publication made from it takes effect
alter table review_dossier add column carried_out_on date;
update review_dossier set carried_out_on = (select max(c.effective_on) from publication_case c
  where c.review = review_dossier.number and c.decision_number is not null);
