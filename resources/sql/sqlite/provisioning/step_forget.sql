delete from tenantry_step where tenant_id = {tenant} and operation_id <> {operation}
