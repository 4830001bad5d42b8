select a.* from tenantry.audit_record a where a.id = ?
