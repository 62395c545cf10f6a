-- a case that opens by itself after a review waits for the document that prescribes the procedures, and its first day
alter table publication_case alter column effective_on drop not null;
