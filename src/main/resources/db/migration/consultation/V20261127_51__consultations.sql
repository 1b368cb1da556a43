-- A professional talks over what they see. Nobody is named; what was said is sealed all the same,
-- and dropped after a while. What can be counted stays.
create table consultation.consultation (
    id          uuid primary key,
    channel     text        not null,
    status      text        not null,
    asker       text,
    event       text,
    relation    text,
    age         text        not null,
    unsafe_home boolean     not null,
    danger      boolean     not null,
    suicidal    boolean     not null,
    days_ago    int,
    said        bytea,
    sealed_at   timestamptz,
    code        text unique,
    owner       text,
    began_at    timestamptz not null,
    due_at      timestamptz,
    answered_at timestamptz,
    ended_at    timestamptz,
    outcome     text,
    version     int         not null
);
create index on consultation.consultation (began_at);
create index on consultation.consultation (sealed_at) where said is not null;

-- Somebody to whom we promised to get back. How they are reached is sealed, and gone once they
-- heard from us.
create table consultation.callback (
    id           uuid primary key,
    consultation uuid        not null references consultation.consultation (id),
    way          text        not null,
    contact      bytea,
    sealed_at    timestamptz,
    owner        text,
    asked_at     timestamptz not null,
    due_at       timestamptz not null,
    tries        int         not null,
    done_at      timestamptz,
    version      int         not null,
    check ((done_at is null) = (contact is not null))
);
create index on consultation.callback (consultation);
create index on consultation.callback (due_at) where done_at is null;
