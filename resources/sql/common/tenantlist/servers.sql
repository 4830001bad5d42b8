select id, name, name from tenantry.server
