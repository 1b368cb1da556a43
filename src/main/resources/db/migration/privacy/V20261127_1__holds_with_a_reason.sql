-- A hold says why in a word that identifies nobody, beside its ground in the person's own key; it
-- ends by itself on its date, or stays until somebody looked; and whoever lifts it says why.
alter table privacy.legal_hold
    add column reason   text    not null default 'OTHER',
    add column ends     boolean not null default true,
    add column lift_why bytea;
alter table privacy.legal_hold
    alter column reason drop default,
    alter column ends drop default;
create index legal_hold_standing on privacy.legal_hold (placed_at) where lifted_at is null;
