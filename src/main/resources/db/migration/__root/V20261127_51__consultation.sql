-- the advice line, talked over without naming anybody (nl.houvast.consultation)
create schema if not exists consultation;
