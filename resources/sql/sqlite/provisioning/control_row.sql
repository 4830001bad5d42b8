insert into tenantry (registry_id, tenant_id, slug, epoch, schema_version, state, operation_id, tenant_key, base)
values ({registry}, {tenant}, {slug}, 1, {version}, 'provisioning', {operation}, {key}, {base})
