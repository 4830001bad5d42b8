update import_row as r set tenant_id = t.id from tenantry.tenant t where t.slug = r.slug
