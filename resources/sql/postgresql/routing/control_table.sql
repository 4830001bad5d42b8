select c.registry_id, c.tenant_id, c.slug, c.epoch, c.state, c.schema_version
from {schema}.tenantry c where c.tenant_key is not distinct from $1
