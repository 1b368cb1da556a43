-- Who may be called at this moment: on some days a few of thousands who wait.
create index first_contact_call on casework.first_contact (next_from)
    where next_kind = 'CALL' and status in ('WAITING', 'TAKEN', 'REACHED');
create index first_contact_region_call on casework.first_contact (region, next_from)
    where next_kind = 'CALL' and status in ('WAITING', 'TAKEN', 'REACHED');
