-- who must first be found a number or another way for: few among many, of everybody and of one region
create index first_contact_find on casework.first_contact ((not urgent), due_at, id)
    where status in ('WAITING', 'TAKEN', 'REACHED') and next_kind in ('FIND_NUMBER', 'OTHER_WAY');
create index first_contact_find_region on casework.first_contact (region, (not urgent), due_at, id)
    where status in ('WAITING', 'TAKEN', 'REACHED') and next_kind in ('FIND_NUMBER', 'OTHER_WAY');
