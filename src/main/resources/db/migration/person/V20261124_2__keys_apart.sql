-- The keys stand apart from what they open, so that a backup of the data never holds them
-- (docs/operations.md, "Backup and restore"). Three tables are the keys: person_key, master_key
-- and index_key. Nothing refers to them by a foreign key: the newest dump of the keys must fit on
-- every older dump of the data.

-- The key of each person, wrapped by the master key with this number.
create table person.person_key (
    person  uuid primary key,
    wrapped bytea not null,
    master  int   not null
);
insert into person.person_key (person, wrapped, master)
select id, wrapped_key, 1 from person.person where wrapped_key is not null;

alter table person.person drop column wrapped_key; -- and with it both checks
alter table person.person add check ((forgotten_at is null) = (identity is not null));

-- Every master key that this database was ever sealed with. The one that became current last wraps;
-- a key has no name here until a Houvast that has it started.
alter table person.master_key drop column one;
alter table person.master_key add column number int;
update person.master_key set number = 1;
alter table person.master_key
    add primary key (number),
    add column name text unique,
    add column current_since timestamptz,
    add column last_used timestamptz;
update person.master_key set current_since = since, last_used = since;

-- The key of the blind indexes, wrapped as well: it stays the same when the master key changes.
create table person.index_key (
    one     boolean primary key default true check (one),
    wrapped bytea not null,
    master  int   not null
);

-- After a restore: whoever has no key was forgotten after that backup was made, and is forgotten
-- again. Answers how many. Does nothing when there are no keys at all: then they were not restored.
create function person.forget_without_key() returns bigint language plpgsql as $$
declare
    gone bigint;
begin
    if not exists (select from person.person_key) then
        return 0;
    end if;
    delete from person.lookup l
    where not exists (select from person.person_key k where k.person = l.person);
    update person.person p set identity = null, forgotten_at = now()
    where p.forgotten_at is null
      and not exists (select from person.person_key k where k.person = p.id);
    get diagnostics gone = row_count;
    return gone;
end $$;
