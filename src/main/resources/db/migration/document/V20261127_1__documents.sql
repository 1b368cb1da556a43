-- Documents that staff added to the file of a person. What is in them is sealed with the person's key;
-- what they were called is nowhere.
create table document.document (
    id       uuid primary key,
    person   uuid        not null,
    kind     text        not null,
    file     text        not null,
    size     int         not null,
    content  bytea       not null,
    added_at timestamptz not null,
    added_by text        not null
);
create index document_person on document.document (person);
-- sealed bytes do not become smaller
alter table document.document alter column content set storage external;
