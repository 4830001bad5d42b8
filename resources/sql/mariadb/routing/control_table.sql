SELECT c.registry_id, c.tenant_id, c.slug, c.epoch, c.state, c.schema_version FROM {schema}.tenantry c WHERE c.tenant_key <=> {key}
