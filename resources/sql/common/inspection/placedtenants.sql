select id, placement_kind, server_id, database_name, schema_name
from tenantry.tenant
where server_id is not null and state <> 'erased' and placement_kind <> 'shared'
