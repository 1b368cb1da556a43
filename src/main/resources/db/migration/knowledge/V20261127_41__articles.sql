-- Articles for professionals. Nothing here is about a person.
create table knowledge.article (
    slug text primary key,
    -- of the version that is read, so that lists need not look into it
    kind text not null,
    owner text not null,
    -- the version that is read; none before the first, or after it was withdrawn
    current int,
    reviewed_on date,
    review_on date,
    revision int not null
);

create table knowledge.version (
    article text not null references knowledge.article (slug),
    number int not null,
    -- kind, owner, events, the time until it is read again, and the texts in Dutch and English
    content jsonb not null,
    -- whoever wrote in it does not publish it
    writers text[] not null,
    by text not null,
    at timestamptz not null,
    state text not null,
    decided_by text,
    decided_at timestamptz,
    reason text,
    -- the digest of the file that came with the house; none for what was written here
    origin text,
    primary key (article, number)
);

-- one thing at a time is written or waits
create unique index version_open on knowledge.version (article) where state in ('DRAFT', 'OFFERED');

-- What happened, and who did it. Nothing is ever changed or taken out here.
create table knowledge.step (
    number bigint generated always as identity primary key,
    article text not null references knowledge.article (slug),
    version int not null,
    what text not null,
    by text not null,
    at timestamptz not null,
    reason text
);

create index step_article on knowledge.step (article, number);

-- The words of a version that somebody decided about stay what they were.
create function knowledge.keep_words() returns trigger language plpgsql as $$
begin
    if old.state in ('PUBLISHED', 'WITHDRAWN')
        and (new.content, new.writers, new."by", new.at) is distinct from (old.content, old.writers, old."by", old.at) then
        raise exception 'a version that was published or put aside does not change';
    end if;
    return new;
end $$;

create trigger keep_words before update on knowledge.version for each row execute function knowledge.keep_words();
