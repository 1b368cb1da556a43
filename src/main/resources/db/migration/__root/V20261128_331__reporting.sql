-- figures without persons (nl.houvast.reporting)
create schema if not exists reporting;
