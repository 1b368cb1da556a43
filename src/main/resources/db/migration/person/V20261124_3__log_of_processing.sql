-- The log of processing, after Logboek Dataverwerkingen 1.0.0 (2026-04-09): one record for each
-- person and action, written by the statement that reads or writes. Who did it stands apart, as
-- that standard asks. See docs/decisions/2026-11-24-the-log-of-processing.md.

-- Under what the log knows a person. It says nothing outside this database.
alter table person.person add column subject uuid;
update person.person set subject = gen_random_uuid();
alter table person.person alter column subject set not null;

create table person.processing (
    trace_id   uuid        not null, -- 16 bytes: what was done at once
    span_id    bigint      not null, -- 8 bytes: to this person
    name       text        not null,
    purpose    text        not null,
    subject    uuid        not null,
    start_time timestamptz not null
) partition by range (start_time);
create index on person.processing (subject, start_time);
create index on person.processing using brin (start_time) with (pages_per_range = 16, autosummarize = on);

create table person.processing_actor (
    at         timestamptz not null,
    span_id    bigint      not null,
    actor      text        not null,
    actor_role text        not null,
    primary key (at, span_id)
) partition by range (at);

-- Whatever no month was made for goes here: a record is never refused.
create table person.processing_default partition of person.processing default;
create table person.processing_actor_default partition of person.processing_actor default;

-- Written once. Only whole months go, when their term is over (drop_log_before).
create function person.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log of processing is written once';
end $$;
create trigger written_once before update or delete on person.processing
    for each row execute function person.refuse_change();
create trigger written_once before update or delete on person.processing_actor
    for each row execute function person.refuse_change();
create trigger not_emptied before truncate on person.processing
    for each statement execute function person.refuse_change();
create trigger not_emptied before truncate on person.processing_actor
    for each statement execute function person.refuse_change();
create trigger not_emptied before truncate on person.processing_default
    for each statement execute function person.refuse_change();
create trigger not_emptied before truncate on person.processing_actor_default
    for each statement execute function person.refuse_change();

-- Makes room for the month of this day (UTC), unless it is there.
create function person.make_log_for(day date) returns void language plpgsql as $$
declare
    first  date := date_trunc('month', day)::date;
    parent text;
    part   text;
begin
    foreach parent in array array['processing', 'processing_actor'] loop
        part := parent || to_char(first, '_YYYY_MM');
        if to_regclass('person.' || part) is null then
            execute format('create table person.%I (like person.%I including all)', part, parent);
            execute format('create trigger not_emptied before truncate on person.%I
                            for each statement execute function person.refuse_change()', part);
            execute format('alter table person.%I attach partition person.%I for values from (%L) to (%L)',
                           parent, part, first || ' 00:00+00', (first + interval '1 month')::date || ' 00:00+00');
        end if;
    end loop;
end $$;

-- Lets go of the months that ended on this day or before, and answers how many.
create function person.drop_log_before(day date) returns int language plpgsql as $$
declare
    part text;
    gone int := 0;
begin
    for part in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent in ('person.processing'::regclass, 'person.processing_actor'::regclass)
          and c.relname ~ '_\d{4}_\d{2}$'
          and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= day
    loop
        execute format('drop table person.%I', part);
        gone := gone + 1;
    end loop;
    return gone;
end $$;

-- A seal for each stretch of time that is over, each made over the records in it and the seal before.
create table person.log_seal (
    until   timestamptz primary key, -- up to, not including
    since   timestamptz not null,
    records bigint      not null,
    seal    bytea       not null
);
create trigger written_once before update or delete on person.log_seal
    for each row execute function person.refuse_change();
create trigger not_emptied before truncate on person.log_seal
    for each statement execute function person.refuse_change();

-- What was written before this.
select person.make_log_for(month::date)
from generate_series(
        date_trunc('month', coalesce((select min(at) from person.access_log), now()) at time zone 'UTC'),
        (now() at time zone 'UTC') + interval '2 months',
        interval '1 month') as month;
with numbered as (
    select l.*, ('x' || left(md5(l.id::text), 16))::bit(64)::bigint as span
    from person.access_log l
), processed as (
    insert into person.processing (trace_id, span_id, name, purpose, subject, start_time)
    select n.id, n.span, n.action, n.purpose, p.subject, n.at
    from numbered n join person.person p on p.id = n.person
)
insert into person.processing_actor (at, span_id, actor, actor_role)
select n.at, n.span, n.actor, n.actor_role
from numbered n join person.person p on p.id = n.person;
drop table person.access_log;

-- The records as the standard writes them, for whoever collects them.
create view person.ldv_record as
select replace(trace_id::text, '-', '') as trace_id,
       lpad(to_hex(span_id), 16, '0') as span_id,
       'Ok' as status, -- what did not succeed was rolled back, and its record with it
       name,
       (extract(epoch from start_time) * 1000)::bigint as start_time,
       (extract(epoch from start_time) * 1000)::bigint as end_time, -- one statement
       jsonb_build_object(
           'dpl.core.processing_activity_id', 'urn:houvast:processing-activity:' || lower(replace(purpose, '_', '-')),
           'dpl.core.data_subject_id', subject,
           'dpl.core.data_subject_id_type', 'urn:houvast:subject') as attributes
from person.processing;
