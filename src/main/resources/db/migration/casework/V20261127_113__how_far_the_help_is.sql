-- A case file is in intake, active, paused or closed, and says how it ended.
alter table casework.case_file drop constraint case_file_status_check;
update casework.case_file set status = 'ACTIVE' where status = 'OPEN';
alter table casework.case_file
    add constraint case_file_status_check check (status in ('INTAKE', 'ACTIVE', 'PAUSED', 'CLOSED')),
    add column paused_until timestamptz,
    add column ending text,
    add constraint paused_until_some_day check ((status = 'PAUSED') = (paused_until is not null));
drop index casework.case_file_of;
create index case_file_of on casework.case_file (owner, opened_at, id) where status <> 'CLOSED';
create index case_file_open on casework.case_file (person) where status <> 'CLOSED';
