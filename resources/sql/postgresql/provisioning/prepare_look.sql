-- What the control table says of a tenant, to those who make tenants: nothing of its data.
create or replace function tenantry_admin.tenant_version(control pg_catalog.text, tenant pg_catalog.uuid)
returns pg_catalog.text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    found pg_catalog.text;
begin
    if tenantry_admin.has_control(control) then
        execute format('select schema_version from %I.tenantry where tenant_id = $1', control) into found using tenant;
    end if;
    return found;
end
$$;

-- A login that may read one tenant and nothing else, for ten minutes: for what a person types. It is for members of tenantry_reader
-- only. Of shared tables it gives none where the tenant has no roles of its own: there whoever types may say for whom he works.
create or replace function tenantry_admin.open_look(base pg_catalog.text, verifier pg_catalog.text) returns pg_catalog.text
language plpgsql security definer
set search_path = pg_catalog, pg_temp set timezone = 'UTC' set datestyle = 'ISO' as $$
declare
    login pg_catalog.text := base || '_' || substr(replace(gen_random_uuid()::pg_catalog.text, '-', ''), 1, 5);
    schemas pg_catalog.text[] := (select t.schemas from tenantry_adopted.tenantry t where t.base = open_look.base);
    until pg_catalog.text := (clock_timestamp() + '10 minutes'::pg_catalog.interval)::pg_catalog.text;
begin
    if not tenantry_admin.acts_as(session_user, 'tenantry_reader') then
        raise exception 'the login % may not look into tenants', session_user using errcode = '42501',
            hint = format('GRANT tenantry_reader TO %I;', session_user);
    end if;
    if not exists (select from tenantry_admin.operation o
                   where o.base = open_look.base and o.kind = 'onboard' and o.schema_version is null
                       and o.closed_at is not null and tenantry_admin.is_own_role(o.id, o.base || '_ro')) then
        raise exception 'no tenant % with roles of its own is active here', base using errcode = '42704';
    end if;
    perform tenantry_admin.check_verifier(verifier);
    perform tenantry_admin.close_looks(base, false);
    perform tenantry_admin.renew_rights(base);
    execute format('create role %I login connection limit 1 valid until %L password %L in role %I', login, until, verifier,
                   base || '_ro');
    execute format('alter role %I set default_transaction_read_only = on', login);
    if schemas is not null then -- else its place names its only schema, or its database has a path
        execute format('alter role %I in database %I set search_path = %s, extensions', login, current_database(),
                       (select string_agg(quote_ident(s.name), ', ' order by s.place)
                        from unnest(schemas) with ordinality s (name, place)));
    end if;
    execute format('comment on role %I is %L', login, 'tenantry look of ' || session_user || ' in ' || current_database());
    return login;
end
$$;

-- Takes those away whose time is over, of all tenants, and those of the caller at this one where `own`.
create or replace function tenantry_admin.close_looks(base pg_catalog.text, own pg_catalog.bool) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    look pg_catalog.record;
begin
    for look in
        select r.rolname from pg_catalog.pg_roles r
        where r.rolvaliduntil is not null and r.rolname ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}_[0-9a-f]{5}$'
            and shobj_description(r.oid, 'pg_authid') like 'tenantry look of % in ' || current_database()
            and (r.rolvaliduntil < clock_timestamp()
                 or own and r.rolname ~ ('^' || base || '_[0-9a-f]{5}$') and shobj_description(r.oid, 'pg_authid') = 'tenantry look of ' || session_user || ' in ' || current_database())
    loop
        perform tenantry_admin.end_login(look.rolname);
    end loop;
end
$$;

