select f.* from tenantry.saved_filter f where f.id = ?
