delete from tenantry where tenant_id = {tenant} and operation_id = {operation} and state = 'provisioning'
