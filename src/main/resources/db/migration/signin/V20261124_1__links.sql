create schema if not exists signin;

-- Links to sign in with, once. The link itself is in the e-mail and nowhere else: here is what it is
-- recognised by. A link that nobody may use stands here too, so that asking costs the same.
create table signin.link (
    digest bytea primary key,
    -- the browser that asked, recognised by its cookie
    browser bytea not null,
    account text,
    expires_at timestamptz not null,
    used_at timestamptz
);

create index link_expires_at on signin.link (expires_at);

-- How often somebody tried something. Who that is, is digested with the salt of the day, and the salt
-- goes after two days: then nobody can tell whose address it was.
create table signin.salt (
    day date primary key,
    salt bytea not null
);

create table signin.attempt (
    what text not null,
    who bytea not null,
    since timestamptz not null,
    times int not null,
    primary key (what, who, since)
);

create index attempt_since on signin.attempt (since);
