select a.* from tenantry.audit_record a where a.client_id = ? order by a.client_seq desc limit 1
