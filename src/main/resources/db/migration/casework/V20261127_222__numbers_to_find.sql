-- who must first be found a number or another way for: few among many, of everybody and of one region
create index first_contact_find on casework.first_contact ((not urgent), due_at, id)
    where status in ('WAITING', 'TAKEN', 'REACHED') and next_kind in ('FIND_NUMBER', 'OTHER_WAY');
create index first_contact_find_region on casework.first_contact (region, (not urgent), due_at, id)
    where status in ('WAITING', 'TAKEN', 'REACHED') and next_kind in ('FIND_NUMBER', 'OTHER_WAY');
-- Whoever waits is nobody's: without knowing that they go together the database expects a handful where
-- there are thousands, and sorts them all instead of reading the list in its order.
create statistics casework.first_contact_waits (mcv) on status, taken_by, next_kind from casework.first_contact;
analyze casework.first_contact;
