-- A file that somebody offered and that nobody took yet: its rows, compressed, in our own form.
-- Thrown away after a day.
create table exchange.preview (
    id       uuid primary key,
    source   text        not null,
    format   text        not null,
    checksum text        not null,
    -- whether what is not in it stays
    part     boolean     not null,
    rows     bytea       not null,
    problems jsonb       not null,
    by       text        not null,
    at       timestamptz not null
);
alter table exchange.preview alter column rows set storage external;
