CALL tenantry_admin.control_rows({base})
