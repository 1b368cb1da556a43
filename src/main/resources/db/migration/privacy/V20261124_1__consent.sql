-- What was consented to, by whom and how, and whether it still stands. A withdrawn consent stays
-- as the proof that there was one, and that it ended.
create table privacy.consent (
    id            uuid primary key,
    person        uuid        not null,
    basis         text        not null,
    given_by      text        not null,
    how           text        not null,
    given_at      timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    recorded_role text        not null,
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index on privacy.consent (person) where withdrawn_at is null;
