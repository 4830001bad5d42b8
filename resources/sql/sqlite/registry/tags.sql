select distinct e.value as tag from tenantry.tenant t, json_each(t.tags) e order by 1
