select 'tenant-server' as what, count(*) as rows_found from tenantry.tenant t
where t.server_id is not null and not exists (select 1 from tenantry.server s where s.id = t.server_id)
union all
select 'tenant-plan', count(*) from tenantry.tenant t
where t.plan_id is not null and not exists (select 1 from tenantry.plan p where p.id = t.plan_id)
union all
select 'step-operation', count(*) from tenantry.operation_step s
where not exists (select 1 from tenantry.operation o where o.id = s.operation_id)
union all
select 'audit-tenant', count(*) from tenantry.audit_record a
where a.tenant_id <> '-' and not exists (select 1 from tenantry.tenant t where cast(t.id as text) = a.tenant_id)
union all
select 'outcome-intent', count(*) from tenantry.audit_record a
where a.intent_id is not null and not exists (select 1 from tenantry.audit_record i where i.id = a.intent_id and i.outcome = 'intent')
