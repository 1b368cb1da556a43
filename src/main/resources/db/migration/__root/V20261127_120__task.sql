-- work that waits for somebody: who does it, and before when (nl.houvast.task)
create schema if not exists task;
