SELECT tenantry_admin.version()
