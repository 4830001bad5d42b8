update import_row as r set tenant_id = t.id, revision = t.revision from tenantry.tenant t
where r.external_id <> '' and t.external_id = r.external_id
