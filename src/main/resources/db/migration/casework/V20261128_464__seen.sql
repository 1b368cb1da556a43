-- Whether somebody may be seen is asked of all who sound alike: of most of them nothing else is ever
-- read. What that takes stands in the index, so that no row of theirs is fetched for it.
create index case_file_seen on casework.case_file (person)
    include (opened_at, id, owner, region, team);
drop index casework.case_file_person;

create index first_contact_seen on casework.first_contact (person)
    include (received_at, id, taken_by, region, team, status);
drop index casework.first_contact_person;
