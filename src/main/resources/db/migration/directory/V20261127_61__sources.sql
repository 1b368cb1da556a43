-- Who gave what. A source is a file that comes again: its rows are its own, and only it changes them.

-- How a change came about: START (the file of the settings), IMPORT, UNDO, or CHOICE between sources.
alter table directory.import
    add column kind text not null default 'START',
    add column by text,
    add column undoes bigint references directory.import (number);

-- What each source says now.
create table directory.source_row (
    source text not null,
    id text not null,
    document jsonb not null,
    import bigint not null references directory.import (number),
    primary key (source, id)
);
create index source_row_id on directory.source_row (id);

-- Until now a file held the whole directory: all there is came from the last one that was taken.
insert into directory.source_row (source, id, document, import)
select last.source, offer.id, offer.document, offer.import
  from directory.offer as offer
 cross join (select source from directory.import
              where refusal is null order by number desc limit 1) as last;

-- What an import did to the rows of its source: enough to undo it.
create table directory.source_change (
    import bigint not null references directory.import (number),
    id text not null,
    before jsonb,
    after jsonb,
    primary key (import, id)
);

-- Whom an editor believed about a field, and what the sources said at that moment. It holds until
-- one of them says something else.
create table directory.choice (
    offer text not null,
    field text not null,
    source text not null,
    seen jsonb not null,
    by text not null,
    at timestamptz not null,
    primary key (offer, field)
);
