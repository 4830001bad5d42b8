select a.outcome from tenantry.audit_record a where a.intent_id = ?
