select mode, owner, owner_group, journal from tenantry_file where mode is not null
