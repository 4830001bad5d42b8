update tenantry set state = {state} where tenant_id = {tenant}
