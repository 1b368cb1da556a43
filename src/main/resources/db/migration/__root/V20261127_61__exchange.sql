-- taking the directory in and handing it out (nl.houvast.exchange)
create schema if not exists exchange;
