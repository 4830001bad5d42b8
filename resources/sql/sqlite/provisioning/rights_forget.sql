update tenantry_file set mode = null, owner = null, owner_group = null, journal = null
