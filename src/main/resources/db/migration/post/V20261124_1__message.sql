-- That a message is to be sent, never what it says or where it goes: both are found at the moment
-- of sending, from the vault.
create table post.message (
    id          uuid primary key,
    person      uuid        not null,
    channel     text        not null,
    status      text        not null,
    queued_at   timestamptz not null,
    queued_by   text        not null,
    queued_role text        not null,
    attempts    int         not null,
    due_at      timestamptz not null,
    ended_at    timestamptz,
    reason      text,
    version     int         not null,
    check ((status = 'QUEUED') = (ended_at is null))
);
create index on post.message (due_at) where status = 'QUEUED';
create index on post.message (person) where status = 'QUEUED';
create index on post.message (ended_at) where ended_at is not null;
