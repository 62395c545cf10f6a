-- the own last day of a limit that has rested, before it gave way to the next working day
alter table deadline_kept add column resumed_until date;
