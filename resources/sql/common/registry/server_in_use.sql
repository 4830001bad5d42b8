select 1 where exists (select 1 from tenantry.tenant t where t.server_id = ?)
    or exists (select 1 from tenantry.operation o where o.server_id = ?)
