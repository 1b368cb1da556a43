-- Whose files are sealed: colleagues, public figures, people who are known to who works here.
create table reach.shield (
    person    uuid primary key,
    kind      text        not null check (kind in ('COLLEAGUE', 'PUBLIC_FIGURE', 'OTHER')),
    sealed_by text        not null,
    sealed_at timestamptz not null
);

-- Who may see the sealed files of a person, and who may never see them because they know the person.
create table reach.named (
    person   uuid        not null,
    actor    text        not null,
    admitted boolean     not null,
    by       text        not null,
    at       timestamptz not null,
    primary key (person, actor)
);
create index on reach.named (actor);

-- Who broke the glass for whom, why and until when. Stays: the privacy officer looks at each.
create table reach.broken_glass (
    id       uuid primary key,
    person   uuid        not null,
    actor    text        not null,
    role     text        not null,
    reason   bytea       not null,
    at       timestamptz not null,
    until    timestamptz not null,
    seen_by  text,
    seen_at  timestamptz,
    check (until > at),
    check ((seen_by is null) = (seen_at is null))
);
create index on reach.broken_glass (actor, until);
create index on reach.broken_glass (person);
create index on reach.broken_glass (at) where seen_at is null;

-- Who decided what about it: never changed, so that it can be told later.
create table reach.decision (
    id     uuid primary key,
    person uuid        not null,
    what   text        not null,
    about  text,
    by     text        not null,
    at     timestamptz not null
);
create index on reach.decision (person);
