select tenantry.pause_changes()
