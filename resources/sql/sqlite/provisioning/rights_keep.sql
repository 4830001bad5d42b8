update tenantry_file set mode = ?, owner = ?, owner_group = ?, journal = ? where mode is null
