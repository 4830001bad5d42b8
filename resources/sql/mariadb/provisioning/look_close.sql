CALL tenantry_admin.close_looks(?, true)
