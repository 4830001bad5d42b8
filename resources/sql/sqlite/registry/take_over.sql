update tenantry.registry_meta set registry_id = ?
where not exists (select 1 from tenantry.tenant)
returning 1
