-- documents in the file of a person (nl.houvast.document)
create schema if not exists document;
