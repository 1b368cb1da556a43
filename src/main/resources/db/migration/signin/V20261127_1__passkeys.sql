-- Whose passkeys these are. A device keeps the handle beside the passkey and shows it to whoever asks,
-- so it is random and says nothing about anybody.
create table signin.passkey_owner (
    account text primary key,
    handle text not null unique
);

-- What a passkey is recognised by. The secret half is in somebody's device and nowhere else.
create table signin.passkey (
    id uuid primary key,
    -- as the device names it (base64url), with the key that its answers are tried with
    credential text not null unique,
    public_key text not null,
    account text not null references signin.passkey_owner (account),
    name text not null,
    -- goes up each time, where the device counts; 0 where it does not
    counter bigint not null,
    -- whether the device may copy it to others of the same owner, which never changes
    copied boolean not null,
    made_at timestamptz not null,
    used_at timestamptz
);

create index passkey_account on signin.passkey (account);

-- Questions that wait for the answer of a device: one answer each, in the session that asked.
create table signin.challenge (
    digest bytea primary key,
    session bytea not null,
    -- the account that makes a passkey; none when somebody signs in
    account text,
    expires_at timestamptz not null
);

create index challenge_expires_at on signin.challenge (expires_at);
