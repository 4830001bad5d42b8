select id, name, code from tenantry.plan
