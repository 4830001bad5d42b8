-- Owner, reader and writer.
create or replace function tenantry_admin.make_tenant_roles(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    suffix pg_catalog.text;
begin
    foreach suffix in array array['_owner', '_rw', '_ro'] loop
        perform tenantry_admin.make_role(operation, base || suffix, 'nologin');
        execute format('grant connect on database %I to %I', current_database(), base || suffix);
    end loop;
end
$$;

-- The schema, and the control table that says whose it is. The schema is not the owner's: so nobody but these functions lets anybody
-- into it, or replaces the control table.
create or replace function tenantry_admin.make_schema(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
begin
    execute format('create schema %I', base);
    execute format('comment on schema %I is %L', base, tenantry_admin.word_of(operation));
    execute format('revoke all on schema %I from public', base);
    execute format('grant usage, create on schema %I to %I', base, base || '_owner');
    execute format('grant usage on schema %I to %I, %I', base, base || '_rw', base || '_ro');
    execute format('create table %I.tenantry (registry_id pg_catalog.uuid not null, tenant_id pg_catalog.uuid primary key, '
                   'slug pg_catalog.text not null, epoch pg_catalog.int8 not null, schema_version pg_catalog.text not null, '
                   'state pg_catalog.text not null, operation_id pg_catalog.uuid not null, tenant_key pg_catalog.text unique, '
                   'base pg_catalog.text not null, has_own_roles pg_catalog.bool not null default false)',
                   base);
    execute format('revoke all on %I.tenantry from public', base);
    execute format('grant select on %I.tenantry to %I, %I, %I', base, base || '_owner', base || '_rw', base || '_ro');
end
$$;

-- The row of the control table: of a tenant that is alone in its schema, or of one that shares tables and has a key.
create or replace function tenantry_admin.make_control_row(operation pg_catalog.uuid, control_schema pg_catalog.text,
                                                           registry pg_catalog.uuid, tenant pg_catalog.uuid,
                                                           slug pg_catalog.text, schema_version pg_catalog.text,
                                                           tenant_key pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not tenantry_admin.has_control(control_schema) then
        raise exception '% has no control table of ours', control_schema using errcode = '42P01';
    end if;
    execute format('insert into %I.tenantry (registry_id, tenant_id, slug, epoch, schema_version, state, operation_id, tenant_key, '
                   'base) values ($1, $2, $3, 1, $4, ''provisioning'', $5, $6, $7)', control_schema)
        using registry, tenant, slug, schema_version, operation, tenant_key, tenantry_admin.base_of(operation);
end
$$;

create or replace function tenantry_admin.create_schema_tenant(operation pg_catalog.uuid, registry pg_catalog.uuid,
                                                               tenant pg_catalog.uuid, slug pg_catalog.text,
                                                               schema_version pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform tenantry_admin.make_tenant_roles(operation);
    perform tenantry_admin.make_schema(operation);
    perform tenantry_admin.make_control_row(operation, tenantry_admin.base_of(operation), registry, tenant, slug,
                                            schema_version, null);
end
$$;

-- A role for the tenant's DDL, until return_ddl() in the same transaction. What it makes becomes the owner's then, and the role
-- is gone: nothing that it was given or gave outlives the transaction.
create or replace function tenantry_admin.lend_ddl(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    ddl pg_catalog.text := base || '_ddl';
    rw pg_catalog.text := base || '_rw';
    ro pg_catalog.text := base || '_ro';
begin
    perform tenantry_admin.own_role(operation, '_owner');
    update tenantry_admin.operation o set guarded = false where o.id = operation;
    insert into tenantry_admin.loan (operation, login) values (operation, session_user);
    perform tenantry_admin.make_role(operation, ddl, 'nologin');
    execute format('grant %I to tenantry_definer', ddl);
    execute format('grant usage, create on schema %I to %I', base, ddl);
    execute format('alter default privileges for role %I revoke execute on functions from public', ddl);
    execute format('alter default privileges for role %I in schema %I grant select, insert, update, delete on tables to %I',
                   ddl, base, rw);
    execute format('alter default privileges for role %I in schema %I grant select on tables to %I', ddl, base, ro);
    execute format('alter default privileges for role %I in schema %I grant usage, select on sequences to %I',
                   ddl, base, rw);
    execute format('alter default privileges for role %I in schema %I grant execute on functions to %I, %I',
                   ddl, base, rw, ro);
    execute format('grant %I to %I', ddl, session_user);
end
$$;

create or replace function tenantry_admin.return_ddl(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    ddl pg_catalog.text := tenantry_admin.own_role(operation, '_ddl');
    owner pg_catalog.text := tenantry_admin.own_role(operation, '_owner');
begin
    perform tenantry_admin.check_schema(base);
    execute format('grant %I to tenantry_definer', owner);
    execute format('reassign owned by %I to %I', ddl, owner);
    execute format('revoke %I from tenantry_definer', owner);
    execute format('drop owned by %I', ddl);
    execute format('drop role %I', ddl);
    delete from tenantry_admin.loan l where l.operation = return_ddl.operation;
    update tenantry_admin.operation o set ddl_returned = pg_current_xact_id() where o.id = operation;
end
$$;

-- Takes away what the operation made, however far it came, and keeps it from coming later; a second time it finds nothing. A
-- tenant that is active has no open operation any more, and stays.
create or replace function tenantry_admin.drop_schema_tenant(operation pg_catalog.uuid, base pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    suffix pg_catalog.text;
begin
    if not tenantry_admin.claim_undo(operation, base) and not tenantry_admin.is_own_role(operation, base || '_owner') then
        return; -- taken away before
    end if;
    perform tenantry_admin.base_of(operation);
    perform tenantry_admin.close_probes(operation);
    if exists (select from pg_catalog.pg_namespace n where n.nspname = base
                 and obj_description(n.oid, 'pg_namespace') = tenantry_admin.word_of(operation)) then
        execute format('drop schema %I cascade', base);
    end if;
    foreach suffix in array array['_probe', '_other', '_app', '_rw', '_ro', '_owner', '_ddl', '_own'] loop
        if tenantry_admin.is_own_role(operation, base || suffix) then
            perform tenantry_admin.drop_role(base || suffix);
        end if;
    end loop;
    delete from tenantry_admin.step_done s where s.operation = drop_schema_tenant.operation;
    update tenantry_admin.operation o set closed_at = clock_timestamp() where o.id = operation;
end
$$;

