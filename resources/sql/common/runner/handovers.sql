-- Those whose operation is not over.
select h.operation_id, h.handed_by, h.handed_us, h.try_us, h.tries, h.words, o.title, o.tenant_id
from tenantry.handover h join tenantry.operation o on o.id = h.operation_id
where o.state not in ('done', 'undone')
order by h.handed_us, h.operation_id
