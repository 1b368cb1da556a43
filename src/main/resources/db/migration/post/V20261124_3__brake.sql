-- The brake. While a hold is open nothing goes; a mailing holds only its own messages. It ends when
-- two different people say so, or when somebody throws away what it holds.
create table post.hold (
    id           uuid primary key,
    cause        text        not null
        check (cause in ('VOLUME', 'REPEATED', 'IMPORT', 'BY_HAND', 'MAILING')),
    since        timestamptz not null,
    held_by      text        not null,
    first_by     text,
    first_at     timestamptz,
    first_reason bytea,
    ended_by     text,
    ended_at     timestamptz,
    ended_reason bytea,
    outcome      text check (outcome in ('RELEASED', 'DISCARDED')),
    version      int         not null,
    constraint an_end_has_an_outcome check ((ended_at is null) = (outcome is null)),
    constraint two_different_people
        check (outcome is distinct from 'RELEASED' or (first_by is not null and first_by <> ended_by))
);
create unique index one_open_hold_of_a_cause on post.hold (cause)
    where ended_at is null and cause <> 'MAILING';
create index open_holds on post.hold (since) where ended_at is null;

-- One row: whoever takes a message holds it, so that nodes count together. And what is usual.
create table post.brake (
    one        boolean primary key default true check (one),
    usual      double precision not null,
    counted_at timestamptz      not null
);
insert into post.brake (usual, counted_at) values (0, 'epoch');

-- hold: the mailing it belongs to. released: two people let it go, so it is not counted again.
-- tried_at: when it was tried last.
alter table post.message
    add column hold uuid references post.hold (id),
    add column released boolean not null default false,
    add column tried_at timestamptz,
    drop constraint message_check,
    add constraint message_check check ((status in ('QUEUED', 'PLANNED')) = (ended_at is null));
create index on post.message (tried_at) where tried_at is not null;
create index on post.message (person, tried_at);
create index on post.message (hold) where hold is not null;
