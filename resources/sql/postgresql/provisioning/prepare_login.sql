-- The login of the application of one tenant: it holds the tenant's writer, and nothing else. Whoever gives it a password can log in as
-- the tenant: that is for members of tenantry_granter only.

-- Its name, for those who may change it. In shared tables it is for tenants with roles of their own.
create or replace function tenantry_admin.login_of(operation pg_catalog.uuid) returns pg_catalog.text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    maker pg_catalog.uuid := tenantry_admin.maker_of(operation);
begin
    perform tenantry_admin.require_change(operation);
    if not tenantry_admin.acts_as(session_user, 'tenantry_granter') then
        raise exception 'the login % may give no application a login', session_user using errcode = '42501',
            hint = format('Let an administrator run: GRANT tenantry_granter TO %I;', session_user);
    end if;
    if not tenantry_admin.is_own_role(maker, base || '_rw')
        or exists (select from tenantry_admin.operation o where o.id = maker and o.schema_version is not null) then
        raise exception 'the tenant has no writer of its own: it works with the one of all of its shared tables'
            using errcode = '55000',
            hint = format('Let an administrator make one login for all of them: create role NAME login password ... in role %I',
                          tenantry_admin.control_of(operation) || '_rw');
    end if;
    return base || '_app';
end
$$;

-- Of a login that is shut: its sessions are ended. That it is shut was committed before: nobody comes again meanwhile.
create or replace function tenantry_admin.clear_login(login pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from pg_catalog.pg_roles r where r.rolname = login and r.rolcanlogin)
        or exists (select from tenantry_admin.operation o
                   where o.base || '_app' = login and o.login_shut = pg_current_xact_id()) then
        raise exception 'the login % has to be shut before, in a transaction of its own', login using errcode = '55000';
    end if;
    perform tenantry_admin.end_sessions(login);
end
$$;

-- Makes it, or changes it. What is null stays as it is, 0 is no limit; a new login needs a password. The times are what its sessions
-- begin with: they may set others. Where it was shut, it is opened again by a password, and nobody of before is left.
create or replace function tenantry_admin.set_login(operation pg_catalog.uuid, verifier pg_catalog.text,
                                                    connections pg_catalog.int4, statement_seconds pg_catalog.int4,
                                                    idle_seconds pg_catalog.int4) returns pg_catalog.text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    login pg_catalog.text := tenantry_admin.login_of(operation);
    maker pg_catalog.uuid := tenantry_admin.maker_of(operation);
    place pg_catalog.text := tenantry_admin.control_of(operation);
    setting pg_catalog.record;
begin
    if verifier is not null then
        perform tenantry_admin.check_verifier(verifier);
    end if;
    if to_regrole(quote_ident(login)) is null then
        if verifier is null then
            raise exception 'there is no login % yet', login using errcode = '42704', hint = 'A new one needs a password.';
        end if;
        perform tenantry_admin.make_role(maker, login, format('login in role %I', tenantry_admin.base_of(operation) || '_rw'));
    elsif not tenantry_admin.is_own_role(maker, login) then
        raise exception 'a role % is there, which is not of this tenant', login using errcode = '42710',
            hint = 'Somebody else made it: let an administrator rename it.';
    end if;
    if exists (select from pg_catalog.pg_roles r where r.rolname = login and not r.rolcanlogin) and verifier is not null then
        perform tenantry_admin.clear_login(login);
        execute format('revoke %I from tenantry_definer', login);
    end if;
    perform tenantry_admin.renew_rights(tenantry_admin.base_of(operation));
    -- Each time: it may have been set elsewhere since, or be lost in a restored database.
    execute format('alter role %I in database %I set search_path = %s, extensions', login, current_database(),
                   coalesce((select string_agg(quote_ident(s.name), ', ' order by s.place) from tenantry_adopted.tenantry t
                             cross join lateral unnest(t.schemas) with ordinality s (name, place)
                             where t.base = tenantry_admin.base_of(operation)), quote_ident(place)));
    if verifier is not null then
        execute format('alter role %I login password %L', login, verifier);
    end if;
    if connections is not null then
        execute format('alter role %I connection limit %s', login, coalesce(nullif(connections, 0), -1));
    end if;
    for setting in
        select * from (values ('statement_timeout', statement_seconds),
                              ('idle_in_transaction_session_timeout', idle_seconds)) v (name, seconds)
        where v.seconds is not null
    loop
        execute case when setting.seconds = 0
            then format('alter role %I in database %I reset %I', login, current_database(), setting.name)
            else format('alter role %I in database %I set %I = %L', login, current_database(), setting.name, setting.seconds || 's')
            end;
    end loop;
    return login;
end
$$;

-- Nobody logs in as it any more, once this is committed. Whoever is logged in goes on until the next of the two.
create or replace function tenantry_admin.shut_login(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    login pg_catalog.text := tenantry_admin.login_of(operation);
begin
    if not tenantry_admin.is_own_role(tenantry_admin.maker_of(operation), login) then
        raise exception 'the tenant has no login %', login using errcode = '42704';
    end if;
    execute format('alter role %I nologin', login);
    update tenantry_admin.operation o set login_shut = pg_current_xact_id() where o.id = operation;
end
$$;

-- Takes away what was shut: else a client that comes again and again would outlive it.
create or replace function tenantry_admin.drop_login(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    login pg_catalog.text := tenantry_admin.login_of(operation);
begin
    if not tenantry_admin.is_own_role(tenantry_admin.maker_of(operation), login) then
        raise exception 'the tenant has no login %', login using errcode = '42704';
    end if;
    perform tenantry_admin.clear_login(login);
    perform tenantry_admin.drop_role(login);
end
$$;
