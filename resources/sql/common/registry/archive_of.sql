select a.* from tenantry.archive a join tenantry.tenant t on t.id = a.tenant_id
where a.tenant_id = ? and t.state = 'archived'
