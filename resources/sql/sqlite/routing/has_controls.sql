select count(*) from sqlite_schema where type = 'table' and name in ('tenantry', 'tenantry_file')
