delete from tenantry_step where operation_id = {operation}
