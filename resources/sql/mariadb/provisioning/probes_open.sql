CALL tenantry_admin.open_probes(?, ?, ?)
