select 1 from tenantry.tenant limit 1
