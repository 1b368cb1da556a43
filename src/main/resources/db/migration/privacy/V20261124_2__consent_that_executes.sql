-- A consent is for one purpose, one receiver and named fields, and may end by itself. What was kept
-- before is the consent that we may make contact.
alter table privacy.consent
    add column purpose    text not null default 'CONTACT',
    add column receiver   text not null default 'house',
    add column fields     text not null default
        'NAME,BIRTH_DATE,PHONE,EMAIL,LANGUAGE,CONTACT_PERSON,SAFE_CONTACT,STORY',
    add column ends_at    timestamptz,
    add column expired_at timestamptz,
    add column note       bytea;
alter table privacy.consent
    alter column purpose drop default,
    alter column receiver drop default,
    alter column fields drop default,
    add check (withdrawn_at is null or expired_at is null);
create index consent_to_expire on privacy.consent (ends_at, id)
    where withdrawn_at is null and expired_at is null and ends_at is not null;

-- What was shared with whom. Who it is about and what is known of them stays in the vault; a text
-- for the receiver is sealed with the person's key.
create table privacy.sharing (
    id           uuid primary key,
    person       uuid        not null,
    purpose      text        not null,
    receiver     text        not null,
    fields       text        not null,
    story        bytea,
    shared_at    timestamptz not null,
    shared_by    text        not null,
    recalled_at  timestamptz,
    recalled_why text,
    check ((recalled_at is null) = (recalled_why is null))
);
create index sharing_person on privacy.sharing (person);
create index sharing_receiver on privacy.sharing (receiver, id) where recalled_at is null;
