-- meeting somebody at a time that suits both (nl.houvast.appointment)
create schema if not exists appointment;
