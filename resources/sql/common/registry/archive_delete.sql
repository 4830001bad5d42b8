delete from tenantry.archive where tenant_id = ?
