-- The group of the runner's login: what its jobs need, and nothing else. It may be run again.
do $$
begin
    if to_regrole('{runner}') is null then
        create role {runner} nologin;
    end if;
end
$$;
set local role {owner};
grant usage on schema tenantry to {runner};
do $$
declare
    t record;
begin
    for t in
        select c.relname from pg_catalog.pg_class c
        where c.relnamespace = 'tenantry'::regnamespace and c.relkind = 'r' and c.relname not like 'backup\_%'
    loop
        execute format('grant select on tenantry.%I to {runner}', t.relname);
    end loop;
end
$$;
grant execute on function tenantry.audit_field, tenantry.audit_canonical, tenantry.audit_leaf to {runner};
grant insert (tenant_id, at_us, operator, client_id, client_seq, action, object, outcome, reason, grant_id,
    app_version, salt, detail, detail_commit, client_prev, intent_id)
    on tenantry.audit_record to {runner};
grant insert, update on tenantry.job, tenantry.finding, tenantry.lease to {runner};
grant insert, update, delete on tenantry.runner to {runner};
grant insert on tenantry.schedule to {runner};
grant update (next_us, last_us, last_outcome, last_words, last_by) on tenantry.schedule to {runner};
grant update (try_us, tries, words), delete on tenantry.handover to {runner};
grant update (state, ended_us, revision) on tenantry.operation to {runner};
grant update on tenantry.operation_step to {runner};
grant insert, update, delete on tenantry.archive to {runner};
grant update (slug, name, state, management, plan_id, region, owner, contact, external_id, schema_version, tags,
    placement_kind, server_id, database_name, schema_name, tenant_key, epoch, updated_us, revision)
    on tenantry.tenant to {runner};

-- Of operations and their tenants it changes those alone that somebody handed over. A policy for everybody lets the other
-- groups do what their grants say; whoever is an administrator too is not held.
alter table tenantry.tenant enable row level security;
alter table tenantry.operation enable row level security;
alter table tenantry.operation_step enable row level security;
alter table tenantry.archive enable row level security;
drop policy if exists everybody on tenantry.tenant;
drop policy if exists everybody on tenantry.operation;
drop policy if exists everybody on tenantry.operation_step;
drop policy if exists everybody on tenantry.archive;
create policy everybody on tenantry.tenant using (true) with check (true);
create policy everybody on tenantry.operation using (true) with check (true);
create policy everybody on tenantry.operation_step using (true) with check (true);
create policy everybody on tenantry.archive using (true) with check (true);
drop policy if exists runner_update on tenantry.tenant;
drop policy if exists runner_update on tenantry.operation;
drop policy if exists runner_update on tenantry.operation_step;
create policy runner_update on tenantry.tenant as restrictive for update to {runner}
    using (pg_has_role(current_user, (parse_ident('{admin}'))[1]::name, 'usage') or exists (
        select from tenantry.handover h join tenantry.operation o on o.id = h.operation_id
        where o.tenant_id = tenant.id and o.state not in ('done', 'undone')));
create policy runner_update on tenantry.operation as restrictive for update to {runner}
    using (pg_has_role(current_user, (parse_ident('{admin}'))[1]::name, 'usage') or exists (
        select from tenantry.handover h where h.operation_id = operation.id));
create policy runner_update on tenantry.operation_step as restrictive for update to {runner}
    using (pg_has_role(current_user, (parse_ident('{admin}'))[1]::name, 'usage') or exists (
        select from tenantry.handover h where h.operation_id = operation_step.operation_id));
drop policy if exists runner_insert on tenantry.archive;
create policy runner_insert on tenantry.archive as restrictive for insert to {runner}
    with check (pg_has_role(current_user, (parse_ident('{admin}'))[1]::name, 'usage') or exists (
        select from tenantry.handover h join tenantry.operation o on o.id = h.operation_id
        where o.tenant_id = archive.tenant_id and o.state not in ('done', 'undone')));
drop policy if exists runner_update on tenantry.archive;
create policy runner_update on tenantry.archive as restrictive for update to {runner}
    using (pg_has_role(current_user, (parse_ident('{admin}'))[1]::name, 'usage') or exists (
        select from tenantry.handover h join tenantry.operation o on o.id = h.operation_id
        where o.tenant_id = archive.tenant_id and o.state not in ('done', 'undone')));
drop policy if exists runner_delete on tenantry.archive;
create policy runner_delete on tenantry.archive as restrictive for delete to {runner}
    using (pg_has_role(current_user, (parse_ident('{admin}'))[1]::name, 'usage') or exists (
        select from tenantry.handover h join tenantry.operation o on o.id = h.operation_id
        where o.tenant_id = archive.tenant_id and o.state not in ('done', 'undone')));
reset role;
