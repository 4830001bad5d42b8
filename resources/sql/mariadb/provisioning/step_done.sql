SELECT tenantry_admin.is_step_done(?, ?)
