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

-- The answer a program got, by its own key: the same question again has the same answer.
create table referral.answered (
    client      text not null,
    key         uuid not null,
    fingerprint bytea not null,
    reference   text not null,
    route       text not null,
    answered_at timestamptz not null,
    primary key (client, key)
);
create index on referral.answered (answered_at);
