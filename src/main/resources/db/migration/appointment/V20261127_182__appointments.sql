-- A worker is in one place at a time. For that PostgreSQL compares texts and stretches of time in one index; the
-- extension comes with PostgreSQL, and whoever may create schemas here may create it.
create extension if not exists btree_gist with schema appointment;

-- Somebody who is helped meets a worker of ours. The link of a video call is sealed.
create table appointment.appointment (
    id            uuid primary key,
    case_file     uuid        not null,
    person        uuid        not null,
    region        text        not null,
    team          text        not null,
    worker        text        not null check (worker <> ''),
    way           text        not null check (way in ('OFFICE', 'PHONE', 'VIDEO')),
    office        text,
    link          bytea,
    from_at       timestamptz not null,
    until_at      timestamptz not null,
    state         text        not null check (state in ('PLANNED', 'HELD', 'NO_SHOW', 'CANCELLED')),
    cancelled_by  text check (cancelled_by in ('CLIENT', 'US')),
    calendar      uuid        not null unique,
    watch         uuid,
    clashes       boolean     not null,
    remind_at     timestamptz,
    remind_by     text check (remind_by in ('EMAIL', 'SMS')),
    reminded      text check (reminded in ('OFFERED', 'REFUSED', 'FAILED', 'STOPPED')),
    version       integer     not null,
    constraint it_ends_after_it_begins check (until_at > from_at),
    constraint where_it_is check ((way = 'OFFICE') = (office is not null) and (way = 'VIDEO' or link is null)),
    constraint until_it_is_over_somebody_has_it_in_hand check ((state = 'PLANNED') = (watch is not null)),
    constraint who_called_it_off check ((state = 'CANCELLED') = (cancelled_by is not null)),
    constraint a_reminder_goes_some_way check ((remind_at is null) = (remind_by is null)),
    -- what came with a case file that was handed over may clash, until it is moved
    constraint nobody_is_in_two_places exclude using gist
        (worker with =, tstzrange(from_at, until_at) with &&) where (state = 'PLANNED' and not clashes)
);
create index appointment_file on appointment.appointment (case_file, from_at);
create index appointment_person on appointment.appointment (person);
create index appointment_worker on appointment.appointment (worker, from_at);
create index appointment_reminder on appointment.appointment (remind_at)
    where state = 'PLANNED' and reminded is null and remind_at is not null;

-- When a worker receives people: stretches of a day of the week (1 is Monday), cut into slots of so many minutes.
create table appointment.hours (
    worker  text    not null,
    day     integer not null check (day between 1 and 7),
    from_t  time    not null,
    to_t    time    not null,
    minutes integer not null check (minutes in (30, 45, 60)),
    primary key (worker, day, from_t),
    constraint it_ends_after_it_begins check (to_t > from_t)
);

-- And when not: from the first day up to and including the last.
create table appointment.day_off (
    id        uuid primary key,
    worker    text not null,
    first_day date not null,
    last_day  date not null,
    constraint it_ends_when_it_begins_or_later check (last_day >= first_day)
);
create index day_off_worker on appointment.day_off (worker, first_day);

-- A link by which a calendar program reads the times of one worker; what makes it work is not kept.
create table appointment.calendar (
    worker     text        primary key,
    digest     bytea       not null unique,
    made_at    timestamptz not null,
    expires_at timestamptz not null
);
