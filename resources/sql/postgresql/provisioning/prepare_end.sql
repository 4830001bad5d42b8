-- What only the other functions call stays theirs.
revoke all on all functions in schema tenantry_admin from public, tenantry_provisioner, tenantry_reader;
grant execute on function
    tenantry_admin.version(), tenantry_admin.open_operation(uuid, text), tenantry_admin.mark_step(uuid, integer),
    tenantry_admin.is_step_done(uuid, integer), tenantry_admin.create_schema_tenant(uuid, uuid, uuid, text, text),
    tenantry_admin.lend_ddl(uuid), tenantry_admin.return_ddl(uuid), tenantry_admin.open_probes(uuid, text, text),
    tenantry_admin.close_probes(uuid), tenantry_admin.activate(uuid), tenantry_admin.drop_schema_tenant(uuid, text),
    tenantry_admin.close_template(uuid), tenantry_admin.adopt_template(uuid, uuid, uuid, text, text),
    tenantry_admin.drop_orphans(uuid, text), tenantry_admin.create_shared_schema(uuid, text), tenantry_admin.guard_shared(uuid),
    tenantry_admin.shared_version(text), tenantry_admin.join_shared(uuid, text, uuid, uuid, text, text, text, boolean),
    tenantry_admin.leave_shared(uuid, text), tenantry_admin.drop_shared_schema(uuid, text),
    tenantry_admin.open_change(uuid, text), tenantry_admin.suspend(uuid), tenantry_admin.resume(uuid),
    tenantry_admin.close_change(uuid), tenantry_admin.undo_change(uuid, text, text), tenantry_admin.tenant_version(text, uuid),
    tenantry_admin.ways_around(text), tenantry_admin.set_login(uuid, text, integer, integer, integer),
    tenantry_admin.shut_login(uuid), tenantry_admin.drop_login(uuid), tenantry_admin.tenant_control(text, text),
    tenantry_admin.rename_tenant(uuid, text), tenantry_admin.undo_rename(uuid, text, text),
    tenantry_admin.control_rows(oid, integer), tenantry_admin.open_operations(), tenantry_admin.open_management(uuid, text),
    tenantry_admin.manage_adopted(uuid, uuid, uuid, text, text, bigint, text, text), tenantry_admin.adopted_places(uuid),
    tenantry_admin.adopted_reach(uuid), tenantry_admin.activate_adopted(uuid), tenantry_admin.leave_adopted(uuid, text),
    tenantry_admin.unmanage(uuid)
to tenantry_provisioner;
grant execute on function
    tenantry_admin.version(), tenantry_admin.open_look(text, text), tenantry_admin.close_looks(text, boolean),
    tenantry_admin.tenant_control(text, text)
to tenantry_reader;

-- Roles of a database that was dropped and restored: it has another number now.
do $$
declare
    one pg_catalog.record;
begin
    for one in
        select r.rolname, o.id from tenantry_admin.operation o
        join pg_catalog.pg_roles r on r.rolname in (o.base || '_owner', o.base || '_rw', o.base || '_ro', o.base || '_own', o.base || '_app')
        cross join lateral (select shobj_description(r.oid, 'pg_authid')) c (word)
        where o.kind = 'onboard' and c.word ~ ('^tenantry operation ' || o.id || ' in [0-9]+$')
            and not exists (select from pg_catalog.pg_database d where d.oid::pg_catalog.text = substring(c.word from '[0-9]+$'))
    loop
        execute pg_catalog.format('comment on role %I is %L', one.rolname, tenantry_admin.word_of(one.id));
    end loop;
end
$$;

reset role;
do $$ begin execute pg_catalog.format('revoke tenantry_definer from %I', current_user); end $$;
-- From PostgreSQL 16 on a role is administered by who may: roles that were made before an upgrade are given to their maker.
do $$
declare
    one pg_catalog.name;
begin
    if pg_catalog.current_setting('server_version_num')::pg_catalog.int4 < 160000
        or not exists (select from pg_catalog.pg_roles where rolname = current_user and rolsuper) then
        return;
    end if;
    for one in
        select r.rolname from pg_catalog.pg_roles r
        where pg_catalog.shobj_description(r.oid, 'pg_authid') ~ '^tenantry operation [0-9a-f-]{36} in [0-9]+$'
            and not exists (select from pg_catalog.pg_auth_members m
                            where m.roleid = r.oid and m.member = 'tenantry_definer'::pg_catalog.regrole and m.admin_option)
    loop
        execute pg_catalog.format('grant %I to tenantry_definer with admin true, inherit false, set false', one);
    end loop;
end
$$;
commit;
