-- Who was asked to read along with the files of a person, by whom and until when.
create table reach.along (
    person   uuid        not null,
    actor    text        not null,
    until    timestamptz not null,
    asked_by text        not null,
    at       timestamptz not null,
    primary key (person, actor),
    constraint it_ends_some_day check (until > at)
);
create index along_actor on reach.along (actor, until);
create index along_until on reach.along (until);
