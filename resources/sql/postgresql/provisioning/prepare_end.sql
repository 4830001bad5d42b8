-- What only the other functions call stays theirs.
revoke all on all functions in schema tenantry_admin from public, tenantry_provisioner, tenantry_reader;
grant execute on function
    tenantry_admin.version(), tenantry_admin.open_operation(uuid, text), tenantry_admin.mark_step(uuid, integer),
    tenantry_admin.is_step_done(uuid, integer), tenantry_admin.create_schema_tenant(uuid, uuid, uuid, text, text),
    tenantry_admin.lend_ddl(uuid), tenantry_admin.return_ddl(uuid), tenantry_admin.open_probes(uuid, text, text),
    tenantry_admin.close_probes(uuid), tenantry_admin.activate(uuid), tenantry_admin.drop_schema_tenant(uuid, text),
    tenantry_admin.close_template(uuid), tenantry_admin.adopt_template(uuid, uuid, uuid, text, text),
    tenantry_admin.drop_orphans(uuid, text), tenantry_admin.create_shared_schema(uuid, text), tenantry_admin.guard_shared(uuid),
    tenantry_admin.shared_version(text), tenantry_admin.join_shared(uuid, text, uuid, uuid, text, text, text),
    tenantry_admin.leave_shared(uuid, text), tenantry_admin.drop_shared_schema(uuid, text),
    tenantry_admin.open_change(uuid, text), tenantry_admin.suspend(uuid), tenantry_admin.resume(uuid),
    tenantry_admin.close_change(uuid), tenantry_admin.undo_change(uuid, text, text), tenantry_admin.tenant_version(text, uuid)
to tenantry_provisioner;
grant execute on function
    tenantry_admin.version(), tenantry_admin.open_look(text, text), tenantry_admin.close_looks(text, boolean)
to tenantry_reader;

reset role;
do $$ begin execute pg_catalog.format('revoke tenantry_definer from %I', current_user); end $$;
commit;
