select p.* from tenantry.plan p order by p.code
