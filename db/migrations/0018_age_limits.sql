-- Games and films from which age on they are lent, where a rating says so.
alter table catalogue.edition add column age_limit smallint check (age_limit between 0 and 18);
