CALL tenantry_admin.open_look(?, ?, @login)
