-- Whom to call now: by when their time begins, so that nobody whose time is still to come is looked
-- at. Whose time is over gets a new one soon, so few of those are in the way.
create index task_calls_now on task.task (call_from)
    where state = 'OPEN' and kind in ('CALL', 'CLIENT_ARRIVED');
create index task_calls_now_region on task.task (region, call_from)
    where state = 'OPEN' and kind in ('CALL', 'CLIENT_ARRIVED');
