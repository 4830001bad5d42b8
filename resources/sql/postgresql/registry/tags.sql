select distinct unnest(t.tags) as tag from tenantry.tenant t order by 1
