insert into tenantry.audit_record (
    tenant_id, at_us, operator, client_id, client_seq, action, object, outcome, reason, grant_id, app_version,
    salt, detail, detail_commit, client_prev, intent_id)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
returning id
