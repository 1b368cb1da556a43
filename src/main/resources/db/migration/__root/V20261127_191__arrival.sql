-- seeing to it that somebody arrives where we sent them (nl.houvast.arrival)
create schema if not exists arrival;
