-- That something is wrong, by anybody. No words: they could be about somebody. One a day for each
-- kind, so that many taps are no more than one.
create table upkeep.report (
    offer     text not null,
    kind      text not null,
    day       date not null,
    closed_at timestamptz,
    closed_by text,
    primary key (offer, kind, day)
);
create index on upkeep.report (offer) where closed_at is null;

-- Who looked at an entry and found it right, the last time.
create table upkeep.looked (
    offer text primary key,
    day   date        not null,
    by    text        not null,
    at    timestamptz not null
);

-- Counts every change, so that each node sees within a second that there is one.
create table upkeep.change (
    one    boolean primary key default true check (one),
    number bigint not null default 0
);
insert into upkeep.change default values;
