-- Something that happened to many people at once. Says nothing about any of them.
create table incident.incident (
    id          uuid primary key,
    slug        text        not null unique,
    name        text        not null,
    event       text        not null,
    region      text        not null,
    place       text        not null,
    happened_on date        not null,
    words_nl    text        not null,
    words_en    text        not null,
    open        boolean     not null,
    opened_by   text        not null,
    opened_at   timestamptz not null,
    closed_by   text,
    closed_at   timestamptz,
    check (open = (closed_at is null))
);

-- A form that was sent, so that sending it twice registers nobody twice. Says nothing about who sent it.
create table incident.entry (
    id       uuid primary key,
    incident uuid        not null references incident.incident,
    at       timestamptz not null
);
create index entry_at on incident.entry (at);

-- A list of people that an organisation brought, and how far taking it is.
create table incident.list (
    id           uuid primary key,
    incident     uuid        not null references incident.incident,
    organisation text        not null,
    profession   text        not null,
    basis        text        not null,
    how          text        not null,
    asked_at     timestamptz not null,
    state        text        not null check (state in ('CHECKED', 'TAKING', 'DONE', 'DROPPED')),
    people       int         not null,
    taken        int         not null default 0,
    known        int         not null default 0,
    refused      int         not null default 0,
    brought_by   text        not null,
    brought_at   timestamptz not null,
    done_at      timestamptz
);
create index list_incident on incident.list (incident, id);
create index list_waits on incident.list (id) where state in ('CHECKED', 'TAKING');

-- Some of the people on it, sealed, until they are taken or thrown away.
create table incident.batch (
    id     uuid primary key,
    list   uuid     not null references incident.list,
    number int      not null,
    text   bytea    not null,
    tries  smallint not null default 0,
    unique (list, number)
);

-- What is wrong in which row and which column: never what stands there.
create table incident.wrong (
    list   uuid not null references incident.list,
    row    int  not null,
    number int  not null,
    field  text not null,
    code   text not null,
    primary key (list, row, number)
);

-- Some hours of calling, and who it was divided over.
create table incident.shift (
    id       uuid primary key,
    incident uuid        not null references incident.incident,
    name     text        not null,
    made_by  text        not null,
    made_at  timestamptz not null,
    ended_at timestamptz
);
create index shift_incident on incident.shift (incident, id);

-- Who came in by an incident. Who that is, only the vault knows.
create table incident.member (
    referral  uuid primary key,
    person    uuid        not null,
    incident  uuid        not null references incident.incident,
    household uuid        not null,
    impact    smallint    not null check (impact between 1 and 4),
    rank      smallint    not null check (rank between 1 and 4),
    digest    text        not null,
    list      uuid references incident.list,
    came_at   timestamptz not null,
    region    text        not null,
    team      text        not null default '',
    owner     text,
    stage     text        not null check (stage in ('WAITING', 'TAKEN', 'REACHED', 'OVER')),
    shift     uuid references incident.shift
);
-- the list of one incident, by region for who sees a few, in the order in which people are called
create index member_order on incident.member (incident, region, stage, rank, household, referral);
create index member_all on incident.member (incident, stage, rank, household, referral);
create index member_household on incident.member (household);
create index member_person on incident.member (person);
-- the same row of a list is taken once
create index member_digest on incident.member (incident, digest);
create unique index member_once on incident.member (incident, digest) where list is not null;
