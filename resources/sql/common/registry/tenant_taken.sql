select case when t.slug = ? then 'slug' else 'externalId' end from tenantry.tenant t
where t.id <> ? and (t.slug = ? or (t.external_id <> '' and t.external_id = ?))
