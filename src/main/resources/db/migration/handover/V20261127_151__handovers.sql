-- One person on the way from us to one organisation. What they agreed to tell waits sealed until it is sent.
create table handover.handover (
    id              uuid primary key,
    case_file       uuid    not null,
    person          uuid    not null,
    offer           text    not null,
    kind            text    not null check (kind in ('WARM_HANDOVER', 'ADVICE_ONLY')),
    region          text    not null,
    team            text    not null,
    owner           text    not null,
    state           text    not null check (state in ('PROPOSED', 'CONSENTED', 'SENT', 'RECEIVED', 'ACCEPTED', 'WAITING',
                                                      'STARTED', 'ENDED', 'DECLINED', 'WITHDRAWN', 'LOST')),
    due_at          timestamptz,
    rung            integer not null,
    agreed_fields   text,
    agreed_story    bytea,
    sharing         uuid,
    sent_at         timestamptz,
    accepted_at     timestamptz,
    weeks           integer,
    declined_by     text check (declined_by in ('CLIENT', 'PARTNER')),
    declined_why    text,
    outcome         text,
    watch           uuid,
    version         integer not null,
    constraint somebody_has_it check (owner <> ''),
    constraint until_it_is_over_something_follows
        check ((state in ('ENDED', 'DECLINED', 'WITHDRAWN')) = (due_at is null)),
    constraint until_it_is_over_somebody_follows_it
        check (state in ('ENDED', 'DECLINED', 'WITHDRAWN') or watch is not null),
    constraint what_is_over_waits_for_nothing check (due_at is not null or (agreed_story is null and watch is null)),
    constraint who_declined_and_why check ((state = 'DECLINED') = (declined_why is not null)
                                           and (declined_by is null) = (declined_why is null)),
    constraint how_it_ended check ((state = 'ENDED') = (outcome is not null)),
    constraint what_was_sent check (state not in ('SENT', 'RECEIVED', 'ACCEPTED', 'WAITING', 'STARTED', 'LOST')
                                    or (sharing is not null and sent_at is not null))
);
create index handover_file on handover.handover (case_file, id);
create index handover_person on handover.handover (person);
-- the inbox of an organisation, and what is late
create index handover_offer on handover.handover (offer, due_at, id) where due_at is not null;
create index handover_due on handover.handover (due_at, id) where due_at is not null;
-- nobody is twice on the way to the same organisation
create unique index handover_once on handover.handover (case_file, offer) where due_at is not null;

-- What happened to it; only added to.
create table handover.step (
    id       uuid primary key,
    seq      bigint      not null generated always as identity,
    handover uuid        not null references handover.handover,
    person   uuid        not null,
    at       timestamptz not null,
    by       text        not null,
    what     text        not null,
    note     bytea
);
create index step_person on handover.step (person, seq);
create index step_handover on handover.step (handover);
