-- The question to one colleague whether they go on with somebody. Until they say yes, whoever has the case file has it.
create table colleague.transfer (
    id          uuid primary key,
    case_file   uuid        not null,
    person      uuid        not null,
    sender      text        not null,
    receiver    text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    asked_why   bytea       not null,
    state       text        not null check (state in ('OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    due_at      timestamptz,
    answered_at timestamptz,
    answer      bytea,
    version     integer     not null,
    constraint two_people check (sender <> receiver),
    constraint what_is_open_has_a_day check (state <> 'OFFERED' or due_at is not null),
    constraint only_what_is_open_or_lapsed_waits check (due_at is null or state in ('OFFERED', 'LAPSED')),
    constraint open_until_it_is_answered check ((state = 'OFFERED') = (answered_at is null)),
    constraint who_says_no_says_why check ((state = 'REFUSED') = (answer is not null))
);
-- one colleague at a time
create unique index transfer_open on colleague.transfer (case_file) where state = 'OFFERED';
create index transfer_file on colleague.transfer (case_file, id);
create index transfer_person on colleague.transfer (person);
create index transfer_due on colleague.transfer (due_at, id) where due_at is not null;
