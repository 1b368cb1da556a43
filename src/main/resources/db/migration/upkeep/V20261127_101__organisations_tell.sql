-- A link with which an organisation sees what we say about it. Only a digest: whoever reads this
-- table cannot make the link of it.
create table upkeep.link (
    digest     bytea primary key,
    offer      text        not null,
    made_by    text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    ended_at   timestamptz,
    ended_by   text
);
create index on upkeep.link (offer) where ended_at is null;

-- Whether there is room, as the organisation said it last.
create table upkeep.capacity (
    offer text primary key,
    room  text        not null check (room in ('OPEN', 'WAITING', 'FULL')),
    weeks integer check (weeks is null or (weeks between 1 and 520 and room <> 'OPEN')),
    day   date        not null,
    at    timestamptz not null
);

-- What an organisation wants to see changed. An editor decides, once. Of each field at most one
-- stands open, so a link fills no list.
create table upkeep.correction (
    id         uuid primary key,
    offer      text        not null,
    field      text        not null,
    was        text        not null,
    wanted     text        not null,
    sent_at    timestamptz not null,
    decision   text check (decision in ('APPROVED', 'DECLINED')),
    reason     text,
    decided_at timestamptz,
    decided_by text,
    check ((decision is null) = (decided_at is null))
);
create unique index on upkeep.correction (offer, field) where decision is null;

-- What was approved, over the import. It holds while the import says what it said then.
create table upkeep.amendment (
    offer       text        not null,
    field       text        not null,
    based_on    text        not null,
    value       text        not null,
    approved_by text        not null,
    approved_at timestamptz not null,
    primary key (offer, field)
);
