-- At which birthday a consent that somebody else gave was cut short.
alter table privacy.consent add column limited_at_age int;
