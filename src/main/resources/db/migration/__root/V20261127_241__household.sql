-- who belongs to whom among those we help (nl.houvast.household)
create schema if not exists household;
