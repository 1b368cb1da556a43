-- What a document is kept for and who of those who may see the person may read it. What was there
-- before was for the help, and everybody who saw the person could read it.
alter table document.document
    add column purpose text not null default 'HELP' check (purpose in ('HELP', 'DAMAGES', 'JUSTICE')),
    add column readers text not null default 'ALL' check (readers in ('ALL', 'HELPERS'));
alter table document.document
    alter column purpose drop default,
    alter column readers drop default;
