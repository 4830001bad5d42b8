select a.* from tenantry.audit_record a order by a.client_id, a.client_seq
