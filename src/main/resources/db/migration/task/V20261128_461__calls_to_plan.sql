-- Whose call is to be planned: never planned comes first, then whose time is over. In one expression,
-- so that nobody whose time is still to come is looked at.
create index task_calls_to_plan on task.task
    (coalesce(call_until, timestamptz '-infinity'), id)
    where state = 'OPEN' and kind in ('CALL', 'CLIENT_ARRIVED');
drop index task.task_call_due;
