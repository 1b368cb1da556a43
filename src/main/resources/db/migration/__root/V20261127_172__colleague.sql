-- what colleagues ask of each other about a case file (nl.houvast.colleague)
create schema if not exists colleague;
