select c.registry_id, c.tenant_id, c.slug, c.epoch, c.state, c.schema_version, c.tenant_key, c.base, f.name
from tenantry c, tenantry_file f order by c.tenant_id
