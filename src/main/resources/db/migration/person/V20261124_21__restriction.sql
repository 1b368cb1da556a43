-- Somebody whose data may be kept and not used (art. 18 GDPR): the door stays shut.
alter table person.person add column restricted_at timestamptz;
