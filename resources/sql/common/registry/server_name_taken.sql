select 1 from tenantry.server s where s.name = ? and s.id <> ?
