update tenantry.audit_record set salt = null, detail = null
where tenant_id in (select t.id from tenantry.tenant t where t.id = ? and t.state = 'erased') and detail is not null
returning id
