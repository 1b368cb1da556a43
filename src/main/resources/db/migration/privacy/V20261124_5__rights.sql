-- What somebody asked about their own data, until when it must be answered, and how it ended.
create table privacy.rights_request (
    id          uuid primary key,
    person      uuid        not null,
    kind        text        not null,
    asked_by    text        not null,
    received_at timestamptz not null,
    due_on      date        not null,
    extended    boolean     not null,
    status      text        not null,
    decided_at  timestamptz,
    decided_by  text,
    forgotten_at timestamptz,
    version     int         not null,
    check ((status = 'OPEN') = (decided_at is null))
);
create index on privacy.rights_request (due_on, id) where status = 'OPEN';
create index on privacy.rights_request (person);
