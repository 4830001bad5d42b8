select f.* from tenantry.finding f where f.key = ?
