select tenantry.take_over(?::uuid)
