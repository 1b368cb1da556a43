-- What came out of the conversation about what is needed. Words are sealed with the person's key.
create table intake.intake (
    case_file  uuid primary key,
    person     uuid        not null,
    how        bytea,
    need       bytea,
    may        bytea,
    wishes     text[]      not null,
    needs      text[]      not null,
    factors    text[]      not null,
    ended_how  text,
    changed_by text        not null,
    changed_at timestamptz not null,
    version    integer     not null
);
create index intake_person on intake.intake (person);

-- What was found about protection each time that it changed: art. 22 asks to keep it up to date.
create table intake.assessment (
    id        uuid primary key,
    case_file uuid        not null,
    person    uuid        not null,
    factors   text[]      not null,
    by        text        not null,
    at        timestamptz not null
);
create index assessment_person on intake.assessment (person, at);
