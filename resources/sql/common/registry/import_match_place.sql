-- The slug is ours once it is there. A state that was proven on the server is not the source's to say.
update import_row as r set
    tenant_id = t.id,
    revision = t.revision,
    slug = t.slug,
    state = case when t.management = 'managed' then t.state else r.state end
from tenantry.tenant t
where t.server_id = r.server_id and t.placement_kind = r.placement_kind and t.database_name = r.database_name
  and t.schema_name = r.schema_name and t.tenant_key = r.tenant_key and t.state <> 'erased'
