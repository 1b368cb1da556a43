-- goals in the words of the person, who does what for them, and which kinds of help run (nl.houvast.plan)
create schema if not exists plan;
