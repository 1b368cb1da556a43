-- Who must not be forgotten yet. The reason is sealed with the person's key.
create table privacy.legal_hold (
    id           uuid primary key,
    person       uuid        not null,
    why          bytea,
    until        timestamptz not null,
    placed_at    timestamptz not null,
    placed_by    text        not null,
    lifted_at    timestamptz,
    lifted_by    text,
    forgotten_at timestamptz,
    check ((lifted_at is null) = (lifted_by is null))
);
create index on privacy.legal_hold (person);

-- since when this is only the proof that there was a consent, and what was done with it
alter table privacy.consent add column forgotten_at timestamptz;
alter table privacy.sharing add column forgotten_at timestamptz;
create index on privacy.consent (person);
create index on privacy.consent (forgotten_at) where forgotten_at is not null;
create index on privacy.sharing (forgotten_at) where forgotten_at is not null;
create index on privacy.legal_hold (forgotten_at) where forgotten_at is not null;
