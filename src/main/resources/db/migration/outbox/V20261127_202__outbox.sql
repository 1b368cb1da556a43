-- Which systems hear what. The secret is not here: it follows from id and salt, by a key of the vault.
create table outbox.subscription (
    id       uuid primary key,
    kind     text        not null check (kind in ('WEBHOOK', 'KAFKA')),
    name     text        not null,
    address  text        not null,
    types    text[]      not null,
    salt     uuid        not null,
    made_by  text        not null,
    made_at  timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    constraint who_ended_it check ((ended_by is null) = (ended_at is null))
);

-- Whose case file others heard of; nobody's any more when the person is forgotten.
create table outbox.stream (
    case_file uuid primary key,
    person    uuid not null
);
create index stream_person on outbox.stream (person);

-- What happened, exactly as it is told.
create table outbox.event (
    seq       bigint primary key generated always as identity,
    id        uuid        not null unique,
    case_file uuid        not null,
    type      text        not null,
    at        timestamptz not null,
    body      text        not null
);
create index event_stream on outbox.event (case_file, seq);
create index event_at on outbox.event (at);

-- To whom, and how it goes. Within a case file the first comes before the second.
create table outbox.delivery (
    subscription uuid        not null references outbox.subscription,
    seq          bigint      not null references outbox.event,
    case_file    uuid        not null,
    due_at       timestamptz not null,
    tries        integer     not null default 0,
    failed_at    timestamptz,
    why          text,
    delivered_at timestamptz,
    primary key (subscription, seq),
    constraint what_arrived_does_not_fail check (delivered_at is null or failed_at is null)
);
create index delivery_event on outbox.delivery (seq);
create index delivery_due on outbox.delivery (subscription, due_at, seq) where delivered_at is null;
create index delivery_stream on outbox.delivery (subscription, case_file, seq) where delivered_at is null;
create index delivery_failed on outbox.delivery (subscription, failed_at) where delivered_at is null;
create index delivery_done on outbox.delivery (delivered_at);
