delete from tenantry_change where operation_id = {operation}
