update tenantry set slug = {slug} where tenant_id = {tenant}
