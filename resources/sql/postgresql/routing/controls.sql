select c.control, c.registry_id, c.tenant_id, c.slug, c.epoch, c.state, c.schema_version, c.tenant_key
from tenantry_admin.controls(?) c
