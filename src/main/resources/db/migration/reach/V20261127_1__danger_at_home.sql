-- Somebody at home, or near, may be the danger: found out after the referral, in a call or later.
create table reach.danger (
    person   uuid primary key,
    found_by text        not null,
    found_at timestamptz not null
);
