-- What stays of somebody who was forgotten: one more in a count, without the person.
create table casework.outcome_count (
    month    date   not null,
    event    text   not null,
    relation text   not null,
    outcome  text   not null,
    number   bigint not null,
    primary key (month, event, relation, outcome)
);
-- what has ended, to find what may no longer be kept
create index first_contact_ended on casework.first_contact (status, person) where ended_at is not null;
create index case_file_closed on casework.case_file (person) where status = 'CLOSED';
