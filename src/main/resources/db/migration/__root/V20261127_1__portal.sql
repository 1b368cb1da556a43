-- the client's own pages (nl.houvast.portal)
create schema if not exists portal;
