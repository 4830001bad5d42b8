select tenant_id::pg_catalog.text, epoch::pg_catalog.text from %1.tenantry limit 2
