-- Format 4: only what is recorded about an erased tenant can be forgotten.
drop trigger tenantry.audit_record_unaltered;

create trigger tenantry.audit_record_unaltered before update on audit_record
when (old.id, old.tenant_id, old.at_us, old.operator, old.db_user, old.client_id, old.client_seq, old.action, old.object,
      old.outcome, old.reason, old.grant_id, old.app_version, old.detail_commit, old.client_prev, old.received_us,
      old.intent_id)
    is not (new.id, new.tenant_id, new.at_us, new.operator, new.db_user, new.client_id, new.client_seq, new.action,
      new.object, new.outcome, new.reason, new.grant_id, new.app_version, new.detail_commit, new.client_prev,
      new.received_us, new.intent_id)
    or new.salt is not null or new.detail is not null
    or not exists (select 1 from tenant t where t.id = old.tenant_id and t.state = 'erased')
begin
    select raise(abort, 'audit records are never altered');
end;

update tenantry.registry_meta set format = 4;
