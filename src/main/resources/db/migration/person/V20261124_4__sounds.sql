-- What names sound like, as keyed tokens of 8 bytes: always a family name together with a given name
-- (kind G) or with a year of birth (kind Y), so that how often a token occurs tells little. See
-- docs/decisions/2026-11-24-searching-by-sound.md.
create table person.sound (
    token  bigint not null,
    person uuid   not null references person.person,
    kind   "char" not null,
    primary key (token, person)
);
create index on person.sound (person);

create or replace function person.forget_without_key() returns bigint language plpgsql as $$
declare
    gone bigint;
begin
    if not exists (select from person.person_key) then
        return 0;
    end if;
    delete from person.lookup l
    where not exists (select from person.person_key k where k.person = l.person);
    delete from person.sound s
    where not exists (select from person.person_key k where k.person = s.person);
    update person.person p set identity = null, forgotten_at = now()
    where p.forgotten_at is null
      and not exists (select from person.person_key k where k.person = p.id);
    get diagnostics gone = row_count;
    return gone;
end $$;
