-- What the identity provider said last, so that somebody can sign in here by other means and an
-- administrator can see who works where.
alter table access.account
    add column regions text[] not null default '{}',
    add column teams text[] not null default '{}',
    -- when the provider last vouched for this account; empty: sign in there first
    add column vouched_at timestamptz;

-- a subject of an identity provider may have 255 characters, and our name for the provider before it
alter table access.session alter column principal_name type text;
