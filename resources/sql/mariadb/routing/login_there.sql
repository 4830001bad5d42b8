SELECT tenantry_admin.has_open_login(?)
