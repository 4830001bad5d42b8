select id, slug, name, state, management, placement_kind, server_id, database_name, schema_name, tenant_key, epoch, revision
from tenantry.tenant
where state <> 'erased' and server_id is not null
