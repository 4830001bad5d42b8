CALL tenantry_admin.close_probes(?)
