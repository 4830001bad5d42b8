select s.* from tenantry.server s where s.id = ?
