-- What happened with a person, one row each. The facts identify nobody; there is no free text here.
-- Its key serves reading (the identifiers are in the order of time) and forgetting: no second index.
create table timeline.entry (
    person    uuid        not null,
    id        uuid        not null,
    -- null for what is about the person in all of their case files
    case_file uuid,
    at        timestamptz not null,
    by        text        not null,
    kind      text        not null,
    facts     text[]      not null,
    primary key (person, id)
);

-- A note is such a row, and is at this version.
create table timeline.note (
    person  uuid not null,
    id      uuid not null,
    version int  not null check (version > 0),
    primary key (person, id),
    foreign key (person, id) references timeline.entry (person, id)
);

-- All that it was: what others wrote is not lost. The texts are sealed with the key of the person.
create table timeline.note_version (
    person  uuid        not null,
    note    uuid        not null,
    version int         not null check (version > 0),
    -- made when the form was shown: who sends it twice writes once
    form    uuid        not null,
    text    bytea       not null,
    by      text        not null,
    at      timestamptz not null,
    primary key (person, note, version),
    constraint note_form unique (person, form),
    -- a version is written first, so that who comes second waits there
    foreign key (person, note) references timeline.note (person, id) deferrable initially deferred
);

-- What somebody typed and did not send. Swept after 30 days.
create table timeline.note_draft (
    person  uuid        not null,
    account text        not null,
    -- the note, or the case file for a note that is not there yet
    about   uuid        not null,
    form    uuid        not null,
    -- the version that it was made from; 0 for a note that is not there yet
    base    int         not null,
    text    bytea       not null,
    kept_at timestamptz not null,
    primary key (person, account, about)
);

-- What happened stays what it was, and so does what somebody wrote; it goes with the person only.
create function timeline.keep_as_it_was() returns trigger language plpgsql as $$
begin
    raise exception 'what is on the timeline does not change';
end $$;

create trigger keep_as_it_was before update on timeline.entry
    for each row execute function timeline.keep_as_it_was();
create trigger keep_as_it_was before update on timeline.note_version
    for each row execute function timeline.keep_as_it_was();
