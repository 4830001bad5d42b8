select a.* from tenantry.audit_record a where a.client_id = ? and a.client_seq = ?
