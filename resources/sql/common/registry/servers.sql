select s.* from tenantry.server s order by s.name
