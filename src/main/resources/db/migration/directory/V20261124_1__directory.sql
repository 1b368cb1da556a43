-- One row for each time a file was offered. The number also tells every node which snapshot is the
-- newest; it is given out inside one lock, so a higher number is always a later import.
create table directory.import (
    number bigint generated always as identity primary key,
    source text not null,
    checksum text not null,
    at timestamptz not null,
    -- why the whole file was refused; null when it was taken
    refusal text,
    added integer not null default 0,
    changed integer not null default 0,
    unchanged integer not null default 0,
    removed integer not null default 0,
    refused integer not null default 0
);

-- What was wrong with rows that were refused.
create table directory.import_problem (
    import bigint not null references directory.import (number) on delete cascade,
    row integer not null,
    id text not null,
    field text not null,
    code text not null,
    detail text not null
);
create index import_problem_import on directory.import_problem (import, row);

-- The entries, each as the row it came from.
create table directory.offer (
    id text primary key,
    document jsonb not null,
    import bigint not null references directory.import (number)
);
create index offer_import on directory.offer (import);
