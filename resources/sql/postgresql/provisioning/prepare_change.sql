-- A change to a tenant that is active: from here to close_change() no other operation works at it.
create or replace function tenantry_admin.open_change(operation pg_catalog.uuid, base pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    made pg_catalog.record;
begin
    select o.* into made from tenantry_admin.operation o
    where o.base = open_change.base and o.kind = 'onboard' and o.closed_at is not null;
    if made is null or tenantry_admin.state_of(made.id) is null then
        raise exception 'no tenant % was made in the database %', base, current_database() using errcode = '42704';
    end if;
    if exists (select from tenantry_admin.operation o where o.base = open_change.base and o.closed_at is null) then
        raise exception 'another operation works at %', base using errcode = '55000',
            hint = 'Resume that one, or undo it.';
    end if;
    insert into tenantry_admin.operation (id, base, kind, shared) values (operation, base, 'change', made.shared);
end
$$;

create or replace function tenantry_admin.require_change(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform tenantry_admin.base_of(operation);
    if not exists (select from tenantry_admin.operation o where o.id = operation and o.kind = 'change') then
        raise exception 'the operation % changes nothing that is active', operation using errcode = '55000';
    end if;
end
$$;

-- Nobody reaches the tenant's data any more but its owner, as which nobody logs in. Sessions that are there notice it with their
-- next statement. In shared tables the policies read the new state.
create or replace function tenantry_admin.suspend(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
begin
    perform tenantry_admin.require_change(operation);
    if tenantry_admin.state_of(operation) <> 'active' then
        raise exception 'the tenant is %', tenantry_admin.state_of(operation) using errcode = '55000';
    end if;
    if tenantry_admin.control_of(operation) = base then
        execute format('revoke usage on schema %I from %I, %I', base, base || '_rw', base || '_ro');
    end if;
    perform tenantry_admin.set_state(operation, 'active', 'suspended');
end
$$;

-- To exactly what was before suspend(). A second time it does nothing.
create or replace function tenantry_admin.resume(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    own pg_catalog.text := tenantry_admin.base_of(operation);
begin
    perform tenantry_admin.require_change(operation);
    if tenantry_admin.state_of(operation) = 'active' then
        return;
    end if;
    if tenantry_admin.state_of(operation) <> 'suspended' then
        raise exception 'the tenant is %', tenantry_admin.state_of(operation) using errcode = '55000';
    end if;
    -- A login of the proof would be the tenant; until its end was committed somebody may have logged in as it.
    if exists (select from pg_catalog.pg_roles r where r.rolname = own || '_probe')
        or exists (select from tenantry_admin.operation o where o.base = own and o.probes_closed = pg_current_xact_id())
        or exists (select from tenantry_admin.operation o join pg_catalog.pg_stat_activity s on s.usesysid = any (o.probes)
                   where o.base = own) then
        raise exception 'the logins of the proof have to be closed before' using errcode = '55000';
    end if;
    if tenantry_admin.control_of(operation) = own then
        execute format('grant usage on schema %I to %I, %I', own, own || '_rw', own || '_ro');
    end if;
    perform tenantry_admin.set_state(operation, 'suspended', 'active');
end
$$;

create or replace function tenantry_admin.close_change(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform tenantry_admin.require_change(operation);
    perform tenantry_admin.close_probes(operation);
    update tenantry_admin.operation o set closed_at = clock_timestamp() where o.id = operation;
end
$$;

-- Takes a change back, however far it came: the tenant is again what it was. A second time it finds nothing.
create or replace function tenantry_admin.undo_change(operation pg_catalog.uuid, base pg_catalog.text,
                                                      back_to pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from tenantry_admin.operation o where o.id = operation and o.closed_at is null) then
        -- What never came can come no more.
        insert into tenantry_admin.operation (id, base, kind, closed_at) values (operation, base, 'change', clock_timestamp())
        on conflict do nothing;
        return;
    end if;
    if tenantry_admin.state_of(operation) <> back_to then
        if back_to = 'active' then
            perform tenantry_admin.resume(operation);
        else
            perform tenantry_admin.suspend(operation);
        end if;
    end if;
    delete from tenantry_admin.step_done s where s.operation = undo_change.operation;
    perform tenantry_admin.close_change(operation);
end
$$;

