CALL tenantry_admin.tenant_control({base}, {key})
