update import_row as r set tenant_id = t.id, revision = t.revision from tenantry.tenant t where t.slug = r.slug
