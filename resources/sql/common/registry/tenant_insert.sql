insert into tenantry.tenant (
    slug, name, state, management, plan_id, region, owner, contact, external_id, schema_version, tags,
    placement_kind, server_id, database_name, schema_name, tenant_key, epoch, updated_us, created_us, id)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
