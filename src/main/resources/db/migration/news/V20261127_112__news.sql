-- News and instructions for staff. Nothing here is about a person who is helped.
create table news.notice (
    id uuid primary key,
    -- the version that staff reads; none before the first, or after it was taken away
    current int,
    revision int not null
);

create table news.version (
    notice uuid not null references news.notice (id),
    number int not null,
    kind text not null check (kind in ('NEWS', 'INSTRUCTION')),
    must_read boolean not null,
    from_on date not null,
    until_on date,
    nl_title text not null,
    nl_body text not null,
    en_title text not null,
    en_body text not null,
    writers text[] not null check (cardinality(writers) > 0),
    by text not null,
    at timestamptz not null,
    state text not null check (state in ('DRAFT', 'OFFERED', 'PUBLISHED', 'OFF')),
    decided_by text,
    decided_at timestamptz,
    reason text,
    primary key (notice, number),
    -- whoever wrote in it does not publish it, whatever program asks for that
    constraint second_person check (state <> 'PUBLISHED' or (decided_by is not null and decided_by <> all (writers)))
);

-- one thing at a time is written or waits
create unique index version_open on news.version (notice) where state in ('DRAFT', 'OFFERED');

-- The words of a version that somebody decided about stay what they were.
create function news.keep_words() returns trigger language plpgsql as $$
begin
    if old.state in ('PUBLISHED', 'OFF')
        and (new.kind, new.must_read, new.from_on, new.until_on, new.nl_title, new.nl_body, new.en_title, new.en_body, new.writers)
            is distinct from
            (old.kind, old.must_read, old.from_on, old.until_on, old.nl_title, old.nl_body, old.en_title, old.en_body, old.writers) then
        raise exception 'a version that was published or put aside does not change';
    end if;
    return new;
end $$;

create trigger keep_words before update on news.version for each row execute function news.keep_words();

-- Who of the staff read which version. Shown as a count.
create table news.seen (
    notice uuid not null,
    version int not null,
    worker text not null,
    at timestamptz not null,
    primary key (notice, worker, version),
    foreign key (notice, version) references news.version (notice, number)
);

-- A story in somebody's own words, under a name that is not theirs. No link to any record of who is helped:
-- who gave the consent stands on a form elsewhere, of which only the number is here.
create table news.experience (
    id uuid primary key,
    slug text unique,
    -- what is told; erased when the consent ends
    content text,
    given_by text not null check (given_by in ('SELF', 'PARENT', 'GUARDIAN')),
    given_how text not null check (given_how in ('PAPER', 'MAIL', 'TALK')),
    given_on date not null,
    until_on date not null check (until_on >= given_on),
    evidence text not null,
    writers text[] not null check (cardinality(writers) > 0),
    state text not null check (state in ('DRAFT', 'OFFERED', 'PUBLISHED', 'OFF')),
    reviewed_by text,
    reviewed_at timestamptz,
    -- what the reviewer answered for
    reviewed text[] not null,
    reason text,
    ended_at timestamptz,
    revision int not null,
    constraint second_person check (state <> 'PUBLISHED'
        or (reviewed_by is not null and reviewed_by <> all (writers) and cardinality(reviewed) = 4)),
    constraint erased check ((state = 'OFF') = (content is null) and (state = 'OFF') = (slug is null)
        and (state = 'OFF') = (ended_at is not null) and (state <> 'OFF' or reason is null))
);

-- What ended does not come back: it would need a new consent, and so is another story.
create function news.keep_ended() returns trigger language plpgsql as $$
begin
    if old.state = 'OFF' then
        raise exception 'a story of which the consent ended does not come back';
    end if;
    return new;
end $$;

create trigger keep_ended before update on news.experience for each row execute function news.keep_ended();

-- What happened, and who did it. Nothing is ever changed or taken out here, so nothing is told here.
create table news.step (
    number bigint generated always as identity primary key,
    subject uuid not null,
    what text not null,
    by text not null,
    at timestamptz not null
);

create index step_subject on news.step (subject, number);
