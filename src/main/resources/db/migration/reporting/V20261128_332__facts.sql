-- What happened, as far as it is counted. Of who was forgotten the row stays, and says of nobody
-- that it is about them: the ids and the moment are gone.

-- Somebody who was referred: waits to be spoken to, or in which quarter that was settled, and how.
create table reporting.fact_contact (
    seq         bigint primary key generated always as identity,
    contact     uuid unique,
    person      uuid,
    event       text not null,
    region      text not null,
    team        text not null,
    received_at timestamptz,
    quarter     date,
    how         text check (how in ('IN_TIME', 'LATE', 'NOT_REACHED', 'STOPPED')),
    hours       integer check (hours >= 0),
    constraint settled_in_a_quarter check ((how is null) = (quarter is null)),
    constraint who_waits_came_at_some_moment check ((how is null) = (received_at is not null)),
    constraint who_was_spoken_to_waited check ((coalesce(how, '') in ('IN_TIME', 'LATE')) = (hours is not null))
);
create index fact_contact_quarter on reporting.fact_contact (quarter) where how is not null;
create index fact_contact_person on reporting.fact_contact (person);
create index fact_contact_waiting on reporting.fact_contact (region, event) where how is null;

-- A case file, where it belongs and whether it is open.
create table reporting.fact_case (
    case_file uuid primary key,
    person    uuid    not null,
    region    text    not null,
    team      text    not null,
    closed    boolean not null
);
create index fact_case_person on reporting.fact_case (person);
create index fact_case_open on reporting.fact_case (region, team) where not closed;

-- What became of a handover, each thing once, by the quarter in which it did.
create table reporting.fact_handover (
    seq       bigint primary key generated always as identity,
    handover  uuid,
    case_file uuid,
    what      text not null check (what in ('SENT', 'ACCEPTED', 'DECLINED_BY_THEM', 'DECLINED_BY_CLIENT', 'LOST',
                                            'WITHDRAWN', 'ENDED', 'ADVISED')),
    region    text not null,
    receiver  text not null,
    quarter   date not null,
    at        timestamptz,
    days      integer check (days >= 0),
    unique (handover, what)
);
create index fact_handover_quarter on reporting.fact_handover (quarter);
create index fact_handover_case on reporting.fact_handover (case_file);
