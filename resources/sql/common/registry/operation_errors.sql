-- What went wrong in operations that are not over, of each the last one last.
select s.operation_id, s.error
from tenantry.operation_step s join tenantry.operation o on o.id = s.operation_id
where o.state not in ('done', 'undone') and s.error <> ''
order by s.operation_id, s.started_us, s.number
