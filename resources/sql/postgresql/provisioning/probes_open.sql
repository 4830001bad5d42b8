select tenantry_admin.open_probes(?::uuid, ?, ?)
