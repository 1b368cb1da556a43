-- With what an organisation without an account opens one handover. Of the link and the code only what they are recognised by.
create table arrival.key (
    id          uuid primary key,
    handover    uuid        not null,
    person      uuid        not null,
    digest      text        not null unique,
    code_digest text        not null,
    made_by     text        not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    wrong       integer     not null check (wrong between 0 and 5),
    opened_at   timestamptz,
    browser     text,
    open_until  timestamptz,
    ended_at    timestamptz,
    version     integer     not null,
    constraint five_wrong_codes_end_it check (wrong < 5 or ended_at is not null),
    constraint one_browser_has_it check ((opened_at is null) = (browser is null) and (opened_at is null) = (open_until is null))
);
create index key_person on arrival.key (person);
create index key_handover on arrival.key (handover, id);
-- one key at a time
create unique index key_once on arrival.key (handover) where ended_at is null;

-- Whom we ask later whether they arrived.
create table arrival.question (
    handover  uuid primary key,
    person    uuid        not null,
    ask_at    timestamptz not null,
    latest_at timestamptz not null,
    asked_at  timestamptz,
    ended_at  timestamptz
);
create index question_person on arrival.question (person);
create index question_due on arrival.question (ask_at) where asked_at is null and ended_at is null;

-- What they told; only added to.
create table arrival.told (
    id       uuid primary key,
    seq      bigint      not null generated always as identity,
    handover uuid        not null,
    person   uuid        not null,
    at       timestamptz not null,
    by       text        not null,
    arrived  text        not null check (arrived in ('YES', 'NO', 'UNKNOWN')),
    helped   text check (helped in ('YES', 'PARTLY', 'NO')),
    note     bytea,
    constraint who_arrived_says_whether_it_helped check ((arrived = 'YES') = (helped is not null))
);
create index told_person on arrival.told (person, seq);
create index told_handover on arrival.told (handover);
