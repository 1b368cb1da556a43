-- What a task is about, when something in its case file asked for it. The list says so, where the
-- title stays sealed. Of what is open already it is known as far as the kind says it.
alter table task.task add column topic text;
update task.task
   set topic = case kind
                   when 'PLAN_ACTION' then 'PLAN'
                   when 'HANDOVER_WATCH' then 'HANDOVER'
                   when 'CALL_PARTNER' then 'HANDOVER'
                   when 'CLIENT_ARRIVED' then 'HANDOVER'
                   else kind
               end,
       version = version + 1
 where state = 'OPEN'
   and kind in ('INTAKE', 'PLAN_ACTION', 'APPOINTMENT', 'HANDOVER_WATCH', 'CALL_PARTNER',
                'CLIENT_ARRIVED', 'TRANSFER', 'APPROVAL');
