-- from us to another organisation, without losing anyone (nl.houvast.handover)
create schema if not exists handover;
