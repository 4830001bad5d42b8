insert into tenantry.operation (kind, title, tenant_id, server_id, state, started_by, created_us, id)
values (?, ?, ?, ?, ?, ?, ?, ?)
