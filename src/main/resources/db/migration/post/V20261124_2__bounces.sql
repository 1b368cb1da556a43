-- To what address a message went, as a keyed digest: to close that address when it does not work,
-- and no other. And when the gateway is asked how a text went.
alter table post.message
    add column sent_to bytea,
    add column report_due_at timestamptz;
create index on post.message (report_due_at) where report_due_at is not null;

-- An address that was found not to work. Not the address: a keyed digest, so that another address
-- of the same person opens the channel again by itself.
create table post.closed_channel (
    person  uuid        not null,
    channel text        not null,
    digest  bytea       not null,
    since   timestamptz not null,
    primary key (person, channel)
);
