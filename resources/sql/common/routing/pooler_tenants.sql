select id, slug, state, placement_kind, server_id, database_name, schema_name, tenant_key, epoch
from tenantry.tenant
where state <> 'erased'
