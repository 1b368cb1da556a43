-- what help is missing where, in counts (nl.houvast.gaps)
create schema if not exists gaps;
