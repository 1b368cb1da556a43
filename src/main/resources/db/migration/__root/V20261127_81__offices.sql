-- offices and meeting places, as everybody may see them (nl.houvast.offices)
create schema if not exists offices;
