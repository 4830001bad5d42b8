-- A database of a tenant's own is a copy of a template, which has the schema of one version of the application, and these functions.
-- Which schema that is; no row where the database is neither a template nor a fresh copy of one.
create table if not exists tenantry_admin.template (base text primary key);

-- The end of making a template: what was made for its operation becomes what is copied. The roles stay, for the copies.
create or replace function tenantry_admin.close_template(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    suffix pg_catalog.text;
begin
    if base !~ '^t_template_' then
        raise exception '% is no template', base using errcode = '42809';
    end if;
    if exists (select from tenantry_admin.operation o where o.id = operation
               and (o.ddl_returned is null or o.ddl_returned = pg_current_xact_id())) then
        raise exception 'the migrations have to be committed before' using errcode = '55000';
    end if;
    perform tenantry_admin.check_schema(base);
    execute format('delete from %I.tenantry', base);
    foreach suffix in array array['_owner', '_rw', '_ro'] loop
        execute format('grant %I to tenantry_definer', tenantry_admin.own_role(operation, suffix));
    end loop;
    -- A copy gets reader and writer of its own: taken away here, their rights need not be taken from each copy.
    execute format('drop owned by %I, %I', base || '_rw', base || '_ro');
    insert into tenantry_admin.template (base) values (base);
    delete from tenantry_admin.operation o where o.id = operation;
end
$$;

-- In a fresh copy: the schema becomes the tenant's, with owner, reader and writer of its own.
create or replace function tenantry_admin.adopt_template(operation pg_catalog.uuid, registry pg_catalog.uuid,
                                                         tenant pg_catalog.uuid, slug pg_catalog.text,
                                                         schema_version pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    made pg_catalog.text;
begin
    delete from tenantry_admin.template t returning t.base into made;
    if made is null then
        raise exception 'the database % is no fresh copy of a template', current_database() using errcode = '55000';
    end if;
    if base <> current_database() then
        raise exception 'the database % is not the one of %', current_database(), base using errcode = '42501';
    end if;
    perform tenantry_admin.make_tenant_roles(operation);
    execute format('alter schema %I rename to %I', made, base);
    execute format('comment on schema %I is %L', base, tenantry_admin.word_of(operation));
    execute format('grant usage, create on schema %I to %I', base, base || '_owner');
    execute format('grant %I to tenantry_definer', base || '_owner');
    execute format('reassign owned by %I to %I', made || '_owner', base || '_owner');
    execute format('grant usage on schema %I to %I, %I', base, base || '_rw', base || '_ro');
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', base, base || '_rw');
    execute format('grant usage, select on all sequences in schema %I to %I', base, base || '_rw');
    execute format('grant select on all tables in schema %I to %I', base, base || '_ro');
    execute format('grant execute on all routines in schema %I to %I, %I', base, base || '_rw', base || '_ro');
    execute format('revoke insert, update, delete on %I.tenantry, %I.schema_migrations from %I', base, base, base || '_rw');
    execute format('grant select on %I.tenantry to %I', base, base || '_owner');
    execute format('drop owned by %I, %I, %I', made || '_owner', made || '_rw', made || '_ro');
    execute format('revoke %I from tenantry_definer', base || '_owner');
    perform tenantry_admin.make_control_row(operation, base, registry, tenant, slug, schema_version, null);
end
$$;

-- Roles of a tenant whose database somebody dropped under its operation. The comment on a role has the number of its database, which
-- a restored one has anew: a role that anything depends on is none of these, and the server refuses to drop it.
create or replace function tenantry_admin.drop_orphans(operation pg_catalog.uuid, base pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    orphan pg_catalog.name;
begin
    if to_regnamespace(quote_ident(base)) is not null
        or exists (select from pg_catalog.pg_database d where d.datname = base) then
        raise exception 'the tenant % is there', base using errcode = '55006';
    end if;
    for orphan in
        select r.rolname from pg_catalog.pg_roles r
        cross join lateral (select shobj_description(r.oid, 'pg_authid')) c (word)
        where r.rolname in (base || '_owner', base || '_rw', base || '_ro', base || '_ddl', base || '_own', base || '_app',
                            base || '_probe', base || '_other')
            and c.word ~ ('^tenantry operation ' || operation || ' in [0-9]+$')
            and not exists (select from pg_catalog.pg_database d where d.oid::pg_catalog.text = substring(c.word from '[0-9]+$'))
    loop
        execute format('drop role %I', orphan);
    end loop;
end
$$;

