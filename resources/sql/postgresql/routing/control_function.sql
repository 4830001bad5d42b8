select c.registry_id, c.tenant_id, c.slug, c.epoch, c.state, c.schema_version
from tenantry_admin.tenant_control($1, $2) c
