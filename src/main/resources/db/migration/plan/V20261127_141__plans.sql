-- A plan for each case file: goals in the words of the person, and who does what for them. Words are sealed
-- with the person's key; the rest identifies nobody.
create table plan.plan (
    case_file  uuid primary key,
    person     uuid        not null,
    state      text        not null check (state in ('DRAFT', 'AGREED', 'ENDED')),
    agreed_at  timestamptz,
    agreed_how text,
    agreed_by  text,
    version    integer     not null,
    constraint who_agreed_when_and_how check (
        (agreed_at is null) = (agreed_how is null) and (agreed_at is null) = (agreed_by is null)),
    constraint agreed_some_day check (state <> 'AGREED' or agreed_at is not null)
);
create index plan_person on plan.plan (person);

create table plan.goal (
    id        uuid primary key,
    case_file uuid    not null references plan.plan,
    person    uuid    not null,
    position  integer not null,
    words     bytea   not null,
    state     text    not null check (state in ('OPEN', 'REACHED', 'LET_GO'))
);
create index goal_case on plan.goal (case_file, position);
create index goal_person on plan.goal (person);

create table plan.action (
    id        uuid primary key,
    goal      uuid  not null references plan.goal,
    case_file uuid  not null,
    person    uuid  not null,
    words     bytea not null,
    doer      text  not null check (doer in ('CLIENT', 'AROUND', 'WORKER', 'PARTNER')),
    priority  text  not null check (priority in ('FIRST', 'SOON', 'LATER')),
    due_on    date,
    state     text  not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    done_at   timestamptz,
    done_by   text,
    constraint what_we_promise_has_a_day check (doer <> 'WORKER' or due_on is not null),
    constraint who_ended_it_and_when check ((state = 'OPEN') = (done_at is null) and (state = 'OPEN') = (done_by is null))
);
create index action_case on plan.action (case_file);
create index action_goal on plan.action (goal);
create index action_person on plan.action (person);

-- One row for each kind of help that was ever begun in a case file.
create table plan.track (
    case_file uuid        not null,
    help      text        not null check (help in ('EMOTIONAL', 'DAMAGES', 'JUSTICE')),
    person    uuid        not null,
    state     text        not null check (state in ('RUNNING', 'PAUSED', 'ENDED')),
    since     timestamptz not null,
    by        text        not null,
    primary key (case_file, help)
);
create index track_person on plan.track (person);
