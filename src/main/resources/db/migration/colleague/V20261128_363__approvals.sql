-- Teams in which whoever leads says whether a case file may be closed.
create table colleague.approval_team (
    team   text primary key,
    set_by text        not null,
    set_at timestamptz not null
);

-- The question whether it may be. Until the yes it is open, and whoever has it has it.
create table colleague.approval (
    id          uuid primary key,
    case_file   uuid        not null,
    person      uuid        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    asked_how   text        not null,
    state       text        not null check (state in ('ASKED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    answered_by text,
    answered_at timestamptz,
    answer      bytea,
    version     integer     not null,
    constraint open_until_it_was_answered check (
        (state = 'ASKED') = (answered_at is null) and (state = 'ASKED') = (answered_by is null)),
    constraint nobody_answers_their_own check (state not in ('APPROVED', 'RETURNED') or answered_by <> asked_by),
    constraint who_gives_it_back_says_why check ((state = 'RETURNED') = (answer is not null))
);
-- one question at a time
create unique index approval_open on colleague.approval (case_file) where state = 'ASKED';
create index approval_file on colleague.approval (case_file, id);
create index approval_person on colleague.approval (person);
