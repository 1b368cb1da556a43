-- When to look again whether a minor became 12, 16 or 18: the first day of that month, and within
-- that month the day. No birth date; what it does tell stands in
-- docs/decisions/2026-11-24-birthdays-behind-a-seal.md.
create table person.age_watch (
    person   uuid primary key references person.person,
    boundary int  not null,
    look_on  date not null
);
create index on person.age_watch (look_on, person);
