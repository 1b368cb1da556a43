-- keeping the directory true: who looked, and what was reported to be wrong (nl.houvast.upkeep)
create schema if not exists upkeep;
