-- When whoever is to be called may be called: a stretch that is worked out by the house, and worked
-- out again when it is over. Without a beginning: not in the weeks to come.
alter table task.task
    add column call_from timestamptz,
    add column call_until timestamptz;
-- calling another organisation is something else
update task.task set kind = 'CALL_PARTNER', version = version + 1 where kind = 'CALL' and origin is not null;
-- which stretches are over
create index task_call_due on task.task (call_until nulls first, id)
    where state = 'OPEN' and kind in ('CALL', 'CLIENT_ARRIVED');
-- who is to be called, in the order of the list: of everybody, and of one region
create index task_calls on task.task ((not urgent), due_at, id)
    where state = 'OPEN' and kind in ('CALL', 'CLIENT_ARRIVED');
create index task_calls_region on task.task (region, (not urgent), due_at, id)
    where state = 'OPEN' and kind in ('CALL', 'CLIENT_ARRIVED');
-- while a person wants nothing, nobody is told to call them
alter table task.watched add column rests_until timestamptz;
