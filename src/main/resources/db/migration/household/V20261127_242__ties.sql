-- Who belongs to whom among those we help. Linked, never merged; one that was wrong is undone and
-- stays, so that it can be told who said what.
create table household.tie (
    id        uuid primary key,
    one       uuid        not null,
    other     uuid        not null,
    kind      text        not null check (kind in ('HOUSEHOLD', 'OTHER_SIDE')),
    found_by  text        not null,
    found_at  timestamptz not null,
    undone_by text,
    undone_at timestamptz,
    check (one < other),
    check ((undone_by is null) = (undone_at is null))
);
create unique index on household.tie (one, other) where undone_at is null;
create index on household.tie (other);

-- For whom a person was shut because of a tie: whoever helps the other side. Opened when the tie is
-- undone, unless another one shuts it as well.
create table household.shut (
    tie     uuid not null references household.tie (id),
    person  uuid not null,
    account text not null,
    primary key (tie, person, account)
);
create index on household.shut (person, account);
