-- What an expert typed when their session had ended, sealed; swept after a week. With an owner it is
-- a new consultation of that expert, without one it belongs to a consultation that runs.
create table consultation.unsent (
    id      uuid primary key,
    owner   text,
    content bytea,
    kept_at timestamptz not null
);
create index on consultation.unsent (kept_at);
