-- Nothing here can be read without the master key, which is never in the database.

-- Shows whether a master key is the one this database was sealed with. One row.
create table person.master_key (
    one   boolean primary key default true check (one),
    proof bytea not null,
    since timestamptz not null
);

-- A person who was forgotten keeps the id, so that counts and logs stay true, and nothing else.
create table person.person (
    id            uuid primary key,
    wrapped_key   bytea,
    identity      bytea,
    registered_at timestamptz not null,
    forgotten_at  timestamptz,
    check ((forgotten_at is null) = (wrapped_key is not null and identity is not null)),
    check (forgotten_at is null or (wrapped_key is null and identity is null))
);

-- Blind indexes: keyed digests that find an exact phone number, address, or name with birth date.
create table person.lookup (
    kind   text  not null,
    digest bytea not null,
    person uuid  not null references person.person,
    primary key (kind, digest, person)
);
create index on person.lookup (person);

-- Who opened whose data, when and why: one row for each person and opening.
create table person.access_log (
    id         uuid primary key,
    person     uuid        not null,
    purpose    text        not null,
    action     text        not null,
    actor      text        not null,
    actor_role text        not null,
    at         timestamptz not null
);
create index on person.access_log (person, at);
