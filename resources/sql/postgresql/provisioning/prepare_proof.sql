-- The operation that made what this one works at: itself, or the one before the change.
create or replace function tenantry_admin.maker_of(operation pg_catalog.uuid) returns pg_catalog.uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.id from tenantry_admin.operation o join tenantry_admin.operation m on m.base = o.base and m.kind = 'onboard'
    where o.id = $1
$$;

-- The schema with the control table of the operation's tenant.
create or replace function tenantry_admin.control_of(operation pg_catalog.uuid) returns pg_catalog.text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(o.shared, o.base) from tenantry_admin.operation o where o.id = $1
$$;

-- Its state in the control table; null where it has none.
create or replace function tenantry_admin.state_of(operation pg_catalog.uuid) returns pg_catalog.text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    control pg_catalog.text := tenantry_admin.control_of(operation);
    found pg_catalog.text;
begin
    if tenantry_admin.has_control(control) then
        execute format('select state from %I.tenantry where operation_id = $1', control) into found
            using tenantry_admin.maker_of(operation);
    end if;
    return found;
end
$$;

-- Where it is in the first of these states it is in the second now.
create or replace function tenantry_admin.set_state(operation pg_catalog.uuid, before pg_catalog.text,
                                                    after pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if tenantry_admin.state_of(operation) = before then
        execute format('update %I.tenantry set state = $1 where operation_id = $2', tenantry_admin.control_of(operation))
            using after, tenantry_admin.maker_of(operation);
    end if;
end
$$;

-- The role that a login of the proof gets: of what is not active yet, or of what is suspended, which is to be of no use then.
create or replace function tenantry_admin.writer_of(operation pg_catalog.uuid) returns pg_catalog.text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    state pg_catalog.text := tenantry_admin.state_of(operation);
    control pg_catalog.text := tenantry_admin.control_of(operation);
begin
    perform tenantry_admin.base_of(operation);
    if state is null or state not in ('provisioning', 'proving', 'suspended') then
        raise exception 'nobody logs in as a tenant that is %', coalesce(state, 'not there') using errcode = '55000';
    end if;
    if control = tenantry_admin.base_of(operation)
        and not tenantry_admin.is_own_role(tenantry_admin.maker_of(operation), control || '_rw') then
        raise exception 'the operation % made no role %', operation, control || '_rw' using errcode = '42704';
    end if;
    -- Of a tenant with roles of its own in shared tables the login of the proof is held to one tenant as its application is.
    if tenantry_admin.is_own_role(tenantry_admin.maker_of(operation), tenantry_admin.base_of(operation) || '_rw') then
        return tenantry_admin.base_of(operation) || '_rw';
    end if;
    return control || '_rw';
end
$$;

-- Logins of the proof, which hold one role each and end by themselves: as the tenant, which has no data yet, and as the
-- neighbour that is no tenant.
create or replace function tenantry_admin.open_probes(operation pg_catalog.uuid, own_verifier pg_catalog.text,
                                                      other_verifier pg_catalog.text) returns pg_catalog.void
language plpgsql security definer
set search_path = pg_catalog, pg_temp set timezone = 'UTC' set datestyle = 'ISO' as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    role_of_tenant pg_catalog.text := tenantry_admin.writer_of(operation);
    until pg_catalog.text := (clock_timestamp() + '10 minutes'::pg_catalog.interval)::pg_catalog.text;
    probe pg_catalog.record;
begin
    perform tenantry_admin.close_probes(operation);
    for probe in
        select * from (values (base || '_probe', role_of_tenant, own_verifier),
                              (base || '_other', 'tenantry_canary_rw', other_verifier)) v (login, role, verifier)
    loop
        perform tenantry_admin.check_verifier(probe.verifier);
        -- One that is there is the same role: whoever logged in as it before is found by it.
        if tenantry_admin.is_own_role(operation, probe.login) then
            execute format('alter role %I login valid until %L password %L', probe.login, until, probe.verifier);
        else
            perform tenantry_admin.make_role(operation, probe.login,
                format('login connection limit 2 valid until %L password %L in role %I', until, probe.verifier, probe.role));
        end if;
        update tenantry_admin.operation o set probes = o.probes || (probe.login::pg_catalog.regrole)::pg_catalog.oid
        where o.id = operation;
    end loop;
    perform tenantry_admin.set_state(operation, 'provisioning', 'proving');
end
$$;

-- They are shut, and their sessions ended. Who logs in until this is committed is found by drop_probes().
create or replace function tenantry_admin.close_probes(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    probe pg_catalog.text;
begin
    foreach probe in array array[base || '_probe', base || '_other'] loop
        if tenantry_admin.is_own_role(operation, probe) then
            execute format('alter role %I nologin', probe);
            perform tenantry_admin.end_sessions(probe);
        end if;
    end loop;
    perform tenantry_admin.set_state(operation, 'proving', 'provisioning');
    update tenantry_admin.operation o set probes_closed = pg_current_xact_id() where o.id = operation;
end
$$;

-- In a later transaction: whoever is still logged in as them is out, and then they are gone.
create or replace function tenantry_admin.drop_probes(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    probe pg_catalog.text;
begin
    foreach probe in array array[base || '_probe', base || '_other'] loop
        if not tenantry_admin.is_own_role(operation, probe) then
            continue;
        end if;
        if exists (select from pg_catalog.pg_roles r where r.rolname = probe and r.rolcanlogin)
            or exists (select from tenantry_admin.operation o where o.id = operation and o.probes_closed = pg_current_xact_id()) then
            raise exception 'the logins of the proof have to be closed before' using errcode = '55000';
        end if;
        perform tenantry_admin.end_sessions(probe);
        perform tenantry_admin.drop_role(probe);
    end loop;
end
$$;

create or replace function tenantry_admin.activate(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
begin
    if exists (select from tenantry_admin.operation o where o.id = operation
               and (o.probes_closed is null or o.probes_closed = pg_current_xact_id())) then
        raise exception 'the logins of the proof have to be closed before' using errcode = '55000';
    end if;
    perform tenantry_admin.drop_probes(operation);
    -- Deferred triggers run when a transaction ends: what they did is there only after it.
    if exists (select from tenantry_admin.operation o where o.id = operation and o.ddl_returned = pg_current_xact_id()) then
        raise exception 'the migrations have to be committed before' using errcode = '55000';
    end if;
    -- Shared tables were looked at before the first tenant was let in, and a template before it was closed.
    if exists (select from tenantry_admin.operation o where o.id = operation and o.ddl_returned is not null) then
        perform tenantry_admin.check_schema(base);
    end if;
    if exists (select from tenantry_admin.operation o join pg_catalog.pg_stat_activity s on s.usesysid = any (o.probes)
               where o.id = operation)
        or exists (select from pg_catalog.pg_roles r where r.rolname in (base || '_probe', base || '_other', base || '_ddl'))
        or exists (select from tenantry_admin.loan l where l.operation = activate.operation) then
        raise exception 'somebody is logged in who must not be when a tenant becomes active' using errcode = '55000';
    end if;
    if tenantry_admin.state_of(operation) is null then
        raise exception 'the control table of % has no row of this operation', base using errcode = '55000';
    end if;
    execute format('update %I.tenantry set state = ''active'' where operation_id = $1', tenantry_admin.control_of(operation))
        using operation;
    update tenantry_admin.operation o set closed_at = clock_timestamp() where o.id = operation;
end
$$;

