-- Where a record belongs, which decides who sees it. Empty: not known, or for everybody.
alter table casework.first_contact
    add column region text not null default '',
    add column team   text not null default '';
alter table casework.case_file
    add column region text not null default '',
    add column team   text not null default '';

-- the work list of who works in a few regions, in its order
create index first_contact_region on casework.first_contact (region, (not urgent), due_at, id)
    where status in ('WAITING', 'TAKEN', 'REACHED');
