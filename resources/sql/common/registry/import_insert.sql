insert into import_row (
    line, new_id, slug, name, state, management, plan_code, region, owner, contact,
    external_id, schema_version, tags, placement_kind, server_name, database_name, schema_name, tenant_key)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
