-- Format 4: only what is recorded about an erased tenant can be forgotten. Before it, a login of the admin group could take
-- the words about any tenant out of the trail.
set local role {owner};

-- The one thing that may ever change in the trail: an erasure takes the words about a tenant out, and the hashes stay valid.
create or replace function tenantry.audit_forget(tenant text) returns bigint
language sql security definer set search_path = ''
begin atomic
    with forgotten as (
        update tenantry.audit_record set salt = null, detail = null
        where tenant_id = tenant and detail is not null
            and exists (select from tenantry.tenant t where t.id::text = tenant and t.state = 'erased')
        returning 1)
    select count(*) from forgotten;
end;

update tenantry.registry_meta set format = 4;
reset role;
