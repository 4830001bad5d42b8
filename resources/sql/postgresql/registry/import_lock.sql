-- Whoever wants to change one of these tenants waits from here on; everybody else goes on.
select count(*) from (
    select 1 from import_row r join tenantry.tenant t on t.id = r.tenant_id and t.revision = r.revision
    where r.op = 'update' for no key update of t) as locked
