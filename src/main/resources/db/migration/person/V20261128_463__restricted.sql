-- Few are restricted at a time. Searching by sound leaves them out by this index alone, without a look
-- at the row of each who sounds alike.
create index person_restricted on person.person (id) where restricted_at is not null;
