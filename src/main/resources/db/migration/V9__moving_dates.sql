-- a limit may rest while something is awaited: since when, and what is left of it, in its own days
alter table deadline_kept add column pauses boolean default false not null;
alter table deadline_kept add column paused_at timestamp with time zone;
alter table deadline_kept add column days_left integer;
