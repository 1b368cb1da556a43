-- what happened with a person, and notes about them (nl.houvast.timeline)
create schema if not exists timeline;
