-- The age that somebody reached meanwhile, until a worker has done with it what must be done.
alter table casework.first_contact add column age_passed int;
alter table casework.case_file add column age_passed int;
