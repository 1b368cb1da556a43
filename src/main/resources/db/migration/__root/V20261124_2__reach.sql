-- who may see which records (nl.houvast.reach)
create schema if not exists reach;
