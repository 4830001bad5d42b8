select o.*,
    (select count(*) from tenantry.operation_step s where s.operation_id = o.id) as step_count,
    (select count(*) from tenantry.operation_step s where s.operation_id = o.id and s.state in ('done', 'skipped'))
        as steps_done
from tenantry.operation o
where o.id = ?
