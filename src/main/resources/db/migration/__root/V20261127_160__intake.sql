-- the conversation about what is needed (nl.houvast.intake)
create schema if not exists intake;
