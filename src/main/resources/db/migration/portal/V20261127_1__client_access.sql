-- Which clients may come to their own pages, as an account that says nothing about who they are.
create table portal.client_access (
    account   text primary key,
    person    uuid        not null,
    given_at  timestamptz not null,
    given_by  text        not null,
    closed_at timestamptz
);
create unique index on portal.client_access (person) where closed_at is null;
create index on portal.client_access (person);
