select name from tenantry_file
