select tenantry_admin.open_look(?, ?)
