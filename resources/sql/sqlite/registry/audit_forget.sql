update tenantry.audit_record set salt = null, detail = null
where tenant_id = ? and tenant_id <> '-' and detail is not null
returning id
