drop index casework.first_contact_missed;
create index first_contact_missed on casework.first_contact ((not urgent), next_until)
    where next_kind = 'CALL' and status in ('WAITING', 'TAKEN');
