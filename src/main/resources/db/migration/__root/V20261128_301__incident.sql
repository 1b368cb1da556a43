-- one incident, many people (nl.houvast.incident)
create schema if not exists incident;
