-- Work that waits for somebody. What is to be done exactly is sealed with the person's key.
create table task.task (
    id        uuid primary key,
    person    uuid        not null,
    case_file uuid        not null,
    kind      text        not null,
    origin    uuid,
    title     bytea,
    binding   boolean     not null,
    region    text        not null,
    team      text        not null,
    owner     text,
    urgent    boolean     not null,
    due_at    timestamptz not null,
    waits_for text        not null check (waits_for in ('US', 'CLIENT', 'PARTNER')),
    added_by  text        not null,
    added_at  timestamptz not null,
    state     text        not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    done_by   text,
    done_at   timestamptz,
    version   integer     not null,
    constraint who_ended_it_and_when check ((state = 'OPEN') = (done_at is null) and (state = 'OPEN') = (done_by is null))
);

-- the list, in its order: of everybody, of one region, of one worker, and what is nobody's
create index task_open on task.task ((not urgent), due_at, id) where state = 'OPEN';
create index task_region on task.task (region, (not urgent), due_at, id) where state = 'OPEN';
create index task_mine on task.task (owner, (not urgent), due_at, id) where state = 'OPEN';
create index task_free on task.task ((not urgent), due_at, id) where state = 'OPEN' and owner is null;
-- the parts of it that are few among many
create index task_urgent on task.task (due_at, id) where state = 'OPEN' and urgent;
create index task_waiting on task.task (due_at, id) where state = 'OPEN' and waits_for <> 'US';
create index task_new on task.task (added_at) where state = 'OPEN';
create index task_case on task.task (case_file) where state = 'OPEN';
create index task_person on task.task (person);
-- what asked for it asks once, also when it is told twice
create unique index task_once on task.task (kind, origin) where state = 'OPEN' and origin is not null;

-- Each case file with work: while it has not ended, some of that work is open. Locked by whoever changes it.
create table task.watched (
    case_file uuid primary key,
    person    uuid not null,
    ended_at  timestamptz
);
create index watched_person on task.watched (person);
