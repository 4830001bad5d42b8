select a.* from tenantry.audit_record a where a.intent_id = ? order by a.id limit 1
