-- Stands alone: no foreign keys, sealed, swept after 30 days.
create table draft.draft (
    id         uuid primary key,
    owner      text,
    content    bytea,
    reference  text,
    route      text,
    sent_at    timestamptz,
    changed_at timestamptz not null,
    version    int not null
);
create index on draft.draft (owner, changed_at);
create index on draft.draft (changed_at);

-- What somebody typed when their session had ended; shown again to the owner of the draft only.
create table draft.unsent (
    draft   uuid not null,
    step    text not null,
    content bytea not null,
    kept_at timestamptz not null,
    primary key (draft, step)
);
