-- The login of the application of one tenant: it holds the tenant's writer, and nothing else.

-- Makes it, or changes it. What is null stays as it is, 0 is no limit; a new login needs a password. In shared tables it is for
-- tenants with roles of their own. The times are what its sessions begin with: they may set others.
create or replace function tenantry_admin.set_login(operation pg_catalog.uuid, verifier pg_catalog.text,
                                                    connections pg_catalog.int4, statement_seconds pg_catalog.int4,
                                                    idle_seconds pg_catalog.int4) returns pg_catalog.text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    maker pg_catalog.uuid := tenantry_admin.maker_of(operation);
    place pg_catalog.text := tenantry_admin.control_of(operation);
    login pg_catalog.text := base || '_app';
    setting pg_catalog.record;
begin
    perform tenantry_admin.require_change(operation);
    if not tenantry_admin.is_own_role(maker, base || '_rw') then
        raise exception 'the tenant has no writer of its own: it works with the one of all of its shared tables' using errcode = '55000',
            hint = format('Let an administrator make one login for all of them: create role NAME login password ... in role %I',
                          place || '_rw');
    end if;
    if verifier is not null then
        perform tenantry_admin.check_verifier(verifier);
    end if;
    if to_regrole(quote_ident(login)) is null then
        if verifier is null then
            raise exception 'there is no login % yet', login using errcode = '42704', hint = 'A new one needs a password.';
        end if;
        perform tenantry_admin.make_role(maker, login, format('login in role %I', base || '_rw'));
        execute format('alter role %I in database %I set search_path = %I, extensions', login, current_database(), place);
    elsif not tenantry_admin.is_own_role(maker, login) then
        raise exception 'a role % is there, which is not of this tenant', login using errcode = '42710',
            hint = 'Somebody else made it: let an administrator rename it.';
    end if;
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

-- Takes it away, with its sessions.
create or replace function tenantry_admin.drop_login(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    login pg_catalog.text := tenantry_admin.base_of(operation) || '_app';
begin
    perform tenantry_admin.require_change(operation);
    if not tenantry_admin.is_own_role(tenantry_admin.maker_of(operation), login) then
        raise exception 'the tenant has no login %', login using errcode = '42704';
    end if;
    perform tenantry_admin.end_login(login);
end
$$;
