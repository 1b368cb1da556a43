-- The way from a referral to the first conversation, and the file that follows. Nothing here says who it is about.
create table casework.first_contact (
    id uuid primary key,
    referral uuid not null unique,
    person uuid not null,
    event text not null,
    relation text not null,
    route text not null,
    urgent boolean not null,
    received_at timestamptz not null,
    due_at timestamptz not null,
    status text not null check (status in
        ('WAITING', 'TAKEN', 'REACHED', 'ACCEPTED', 'REFERRED_ON', 'NO_WISH', 'NOT_REACHED', 'WITHDRAWN')),
    taken_by text,
    next_kind text not null check (next_kind in ('CALL', 'FIND_NUMBER', 'OTHER_WAY', 'AGREE')),
    next_from timestamptz not null,
    next_until timestamptz,
    next_agreed boolean not null,
    attempts integer not null,
    unanswered integer not null,
    safe_number bytea,
    outside_reason bytea,
    outside_until timestamptz,
    referred_to text,
    ended_at timestamptz,
    version integer not null,
    constraint an_owner_or_the_open_list check ((status = 'WAITING') = (taken_by is null) or status = 'WITHDRAWN'),
    constraint a_call_has_a_moment check (next_kind <> 'CALL' or next_until is not null)
);

-- the work list, in its order
create index first_contact_open on casework.first_contact ((not urgent), due_at, id)
    where status in ('WAITING', 'TAKEN', 'REACHED');
create index first_contact_mine on casework.first_contact (taken_by, (not urgent), due_at, id)
    where status in ('WAITING', 'TAKEN', 'REACHED');
-- calls whose moment passed
create index first_contact_missed on casework.first_contact (next_until)
    where next_kind = 'CALL' and status in ('WAITING', 'TAKEN');
create index first_contact_person on casework.first_contact (person);

create table casework.contact_attempt (
    id uuid primary key,
    first_contact uuid not null references casework.first_contact (id),
    at timestamptz not null,
    by text not null,
    outcome text not null,
    note bytea,
    reason bytea
);
create index contact_attempt_of on casework.contact_attempt (first_contact, at);

create table casework.case_file (
    id uuid primary key,
    first_contact uuid not null unique references casework.first_contact (id),
    referral uuid not null,
    person uuid not null,
    event text not null,
    relation text not null,
    route text not null,
    urgent boolean not null,
    received_at timestamptz not null,
    owner text not null,
    opened_at timestamptz not null,
    status text not null check (status in ('OPEN', 'CLOSED')),
    closed_at timestamptz,
    version integer not null
);
create index case_file_of on casework.case_file (owner, opened_at, id) where status = 'OPEN';
create index case_file_person on casework.case_file (person);

-- Two persons who may be one. Linked, never merged; a worker can say that they are not, and take that back.
create table casework.link (
    one uuid not null,
    other uuid not null,
    found_at timestamptz not null,
    apart_by text,
    apart_at timestamptz,
    primary key (one, other),
    check (one < other)
);
create index link_other on casework.link (other);
