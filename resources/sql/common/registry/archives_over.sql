select t.id, t.slug, t.name, a.kept_until_us, a.notice
from tenantry.archive a join tenantry.tenant t on t.id = a.tenant_id
where t.state = 'archived' and a.kept_until_us <= ?
order by a.kept_until_us
