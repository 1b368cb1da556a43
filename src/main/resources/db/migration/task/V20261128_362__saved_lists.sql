-- A list that a worker opens often, under a short name of their own. Each has twenty places for them.
create table task.saved_list (
    id       uuid primary key,
    account  text        not null,
    place    integer     not null check (place between 1 and 20),
    name     text        not null,
    whose    text        not null,
    part     text        not null,
    kind     text        not null,
    saved_at timestamptz not null,
    unique (account, place)
);
