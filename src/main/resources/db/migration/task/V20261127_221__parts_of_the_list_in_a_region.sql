-- the list of a team, in its order
create index task_team on task.task (team, (not urgent), due_at, id) where state = 'OPEN' and team <> '';
-- the parts of the list that are few among many, in one region
create index task_free_region on task.task (region, (not urgent), due_at, id) where state = 'OPEN' and owner is null;
create index task_urgent_region on task.task (region, due_at, id) where state = 'OPEN' and urgent;
create index task_waiting_region on task.task (region, due_at, id) where state = 'OPEN' and waits_for <> 'US';
create index task_new_region on task.task (region, added_at) where state = 'OPEN';
