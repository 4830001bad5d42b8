select tenantry_admin.close_looks(?, true)
