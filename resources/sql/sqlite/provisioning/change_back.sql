update tenantry set state = c.before_state, slug = c.before_slug from tenantry_change c
where c.tenant_id = tenantry.tenant_id and c.operation_id = {operation}
