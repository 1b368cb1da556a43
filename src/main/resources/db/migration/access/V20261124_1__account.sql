-- Everybody who signed in here at least once, as their identity provider described them then.
create table access.account (
    id text primary key,
    role text not null,
    name text not null,
    organisation text,
    profession text,
    phone text,
    email text,
    signed_in_at timestamptz
);

create index account_role on access.account (role, name);
