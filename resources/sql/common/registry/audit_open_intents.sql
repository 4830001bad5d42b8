select a.* from tenantry.audit_record a
where a.outcome = 'intent' and not exists (select 1 from tenantry.audit_record o where o.intent_id = a.id)
order by a.id
