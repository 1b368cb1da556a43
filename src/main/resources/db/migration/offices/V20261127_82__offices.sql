-- Where somebody can come. Shown to anybody: a place that is secret never gets this far.
create table offices.office (
    id          text    primary key,
    kind        text    not null,
    name        text    not null,
    street      text    not null,
    postcode    text    not null,
    place       text    not null,
    wheelchair  text    not null,
    appointment boolean not null,
    phone       text,
    note        text,
    demo        boolean not null
);

-- Every list that was taken. Each holds the whole, so the newest says what there is.
create table offices.list (
    number   bigint      generated always as identity primary key,
    checksum text        not null,
    offices  integer     not null,
    refused  integer     not null,
    by       text,                -- null: the file of the settings
    at       timestamptz not null
);

-- A file that an editor brought and did not decide about yet; for a day.
create table offices.looked_at (
    id      uuid        primary key,
    content bytea       not null,
    at      timestamptz not null
);
