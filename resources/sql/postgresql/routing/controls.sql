SELECT c.place::int8, c.registry, c.tenant, c.slug, c.epoch, c.state, c.schema_version, c.control, c.tenant_key, c.base, c.kind
FROM tenantry_admin.control_rows(?::int8::oid, ?) c
