create table referral.referral (
    id          uuid primary key,
    reference   text not null unique,
    person      uuid not null,
    event       text not null,
    relation    text not null,
    route       text not null,
    unsafe_home boolean not null,
    urgent      boolean not null,
    help        text not null,
    referrer    bytea not null,
    note        bytea,
    channel     text not null,
    received_at timestamptz not null,
    status      text not null,
    decided_by  text,
    decided_at  timestamptz,
    version     int not null
);
create index on referral.referral (person);

-- Stands alone: no foreign keys, sealed, swept after 30 days.
create table referral.draft (
    id         uuid primary key,
    owner      text,
    content    bytea,
    reference  text,
    route      text,
    sent_at    timestamptz,
    changed_at timestamptz not null,
    version    int not null
);
create index on referral.draft (owner, changed_at);
create index on referral.draft (changed_at);

-- What somebody typed when their session had ended; shown again to the owner of the draft only.
create table referral.unsent (
    draft   uuid not null,
    step    text not null,
    content bytea not null,
    kept_at timestamptz not null,
    primary key (draft, step)
);

-- The answer a program got, by its own key: the same question again has the same answer.
create table referral.answered (
    client      text not null,
    key         uuid not null,
    fingerprint bytea not null,
    reference   text,
    received_at timestamptz,
    route       text,
    answered_at timestamptz not null,
    primary key (client, key)
);
create index on referral.answered (answered_at);
