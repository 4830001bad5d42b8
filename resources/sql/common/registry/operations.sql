select o.*,
    (select count(*) from tenantry.operation_step s where s.operation_id = o.id) as step_count,
    (select count(*) from tenantry.operation_step s where s.operation_id = o.id and s.state in ('done', 'skipped'))
        as steps_done
from tenantry.operation o
where (cast(? as text) = '' or cast(o.tenant_id as text) = ?)
    and (not cast(? as boolean) or o.state not in ('done', 'undone'))
    and (o.created_us, o.id) < (?, ?)
order by o.created_us desc, o.id desc
limit ?
