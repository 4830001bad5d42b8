select t.slug, t.placement_kind, t.database_name, t.schema_name, t.tenant_key
from tenantry.tenant t
join tenantry.server s on s.id = t.server_id
where s.name = ? and t.state <> 'erased'
