-- the list of a team, in its order
create index task_team on task.task (team, (not urgent), due_at, id) where state = 'OPEN' and team <> '';
