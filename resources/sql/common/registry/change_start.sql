select coalesce(min(c.seq), 0) from tenantry.change c
