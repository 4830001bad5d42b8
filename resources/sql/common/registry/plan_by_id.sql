select p.* from tenantry.plan p where p.id = ?
