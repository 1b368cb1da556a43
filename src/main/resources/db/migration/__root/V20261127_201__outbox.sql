-- what other systems hear, by numbers of case files (nl.houvast.outbox)
create schema if not exists outbox;
