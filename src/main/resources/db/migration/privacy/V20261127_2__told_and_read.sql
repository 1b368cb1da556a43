-- What whoever read something must be told afterwards (art. 19 GDPR): it was put right, or may not
-- be used any longer. Names no facts about the person.
create table privacy.notice (
    id           uuid primary key,
    person       uuid        not null,
    sharing      uuid        not null,
    receiver     text        not null,
    what         text        not null,
    at           timestamptz not null,
    told_at      timestamptz,
    told_by      text,
    forgotten_at timestamptz,
    unique (sharing, what, at),
    check ((told_at is null) = (told_by is null))
);
create index notice_person on privacy.notice (person);
create index notice_untold on privacy.notice (at, id) where told_at is null;
create index notice_receiver on privacy.notice (receiver, at) where told_at is null;
create index on privacy.notice (forgotten_at) where forgotten_at is not null;

-- Each time that somebody of a receiver read a package.
create table privacy.sharing_read (
    sharing  uuid        not null references privacy.sharing (id) on delete cascade,
    receiver text        not null,
    reader   text        not null,
    at       timestamptz not null
);
create index on privacy.sharing_read (sharing, at);
