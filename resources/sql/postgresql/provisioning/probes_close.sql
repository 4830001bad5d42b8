select tenantry_admin.close_probes(?::uuid)
