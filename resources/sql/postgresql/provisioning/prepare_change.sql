-- A change to a tenant that is active: from here to close_change() no other operation works at it.
create or replace function tenantry_admin.open_change(operation pg_catalog.uuid, base pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    made pg_catalog.record;
begin
    select o.* into made from tenantry_admin.operation o
    where o.base = open_change.base and o.kind = 'onboard' and o.closed_at is not null and o.schema_version is null;
    -- Shared tables are no tenant: what bears their operation's id in their control table are the neighbours of the proofs.
    if made is null or coalesce(tenantry_admin.state_of(made.id), '') not in ('active', 'suspended', 'frozen') then
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

-- Who may act as a role, or is a member by way of others; superusers are members of none.
create or replace function tenantry_admin.members_of(role_name pg_catalog.text) returns setof pg_catalog.pg_roles
language sql stable set search_path = pg_catalog, pg_temp as $$
    with recursive members (id) as (
        select m.member from pg_catalog.pg_auth_members m where m.roleid = to_regrole(quote_ident($1))
        union
        select m.member from pg_catalog.pg_auth_members m join members on m.roleid = members.id)
    -- Member by member: asked of every role of the server, it would be asked of some that somebody drops meanwhile.
    select r.* from members cross join lateral (select p.* from pg_catalog.pg_roles p where p.oid = members.id offset 0) r
    where not r.rolsuper and r.rolname <> 'tenantry_definer' and tenantry_admin.acts_as(r.rolname, $1::pg_catalog.name)
$$;

-- Who reaches a tenant's data by other ways than its roles, and so could go on where it is suspended; null where nobody does.
-- Superusers do, and logins that read every table of the server for backups: by what they are, not by what they were given here.
create or replace function tenantry_admin.ways_around(base pg_catalog.text) returns pg_catalog.text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    shared pg_catalog.text;
    place pg_catalog.text;
    ways pg_catalog.text;
begin
    select o.shared into shared from tenantry_admin.operation o where o.base = ways_around.base and o.kind = 'onboard';
    if shared = 'tenantry_adopted' then
        return tenantry_admin.ways_to_adopted(base);
    end if;
    place := coalesce(shared, base);
    select string_agg(way, '; ' order by way) into ways from (
        select m.rolname || ' may act as the owner ' || place || '_owner' from tenantry_admin.members_of(place || '_owner') m
        union all
        select coalesce(r.rolname, 'everybody') || ' has a right of its own to the schema ' || place
        from pg_catalog.pg_namespace n cross join lateral pg_catalog.aclexplode(n.nspacl) a
        left join pg_catalog.pg_roles r on r.oid = a.grantee
        where n.nspname = place and shared is null and a.grantee <> n.nspowner
            and coalesce(r.rolname, '') not in (place || '_owner', place || '_rw', place || '_ro')
        union all
        select m.rolname || ' passes by row level security' from (
            select * from tenantry_admin.members_of(place || '_rw') union select * from tenantry_admin.members_of(place || '_ro')) m
        where shared is not null and m.rolbypassrls) w (way);
    return ways;
end
$$;

-- Nobody reaches the tenant's data any more but its owner, as which nobody logs in. Sessions that are there notice it with their
-- next statement. In shared tables the policies read the new state.
create or replace function tenantry_admin.suspend(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    ways pg_catalog.text := tenantry_admin.ways_around(base);
begin
    perform tenantry_admin.require_change(operation);
    if tenantry_admin.state_of(operation) <> 'active' then
        raise exception 'the tenant is %', tenantry_admin.state_of(operation) using errcode = '55000';
    end if;
    if ways is not null then
        raise exception '% cannot be suspended here, because %', base, ways using errcode = '55000',
            hint = 'Let an administrator take these rights away, and give that login the role of the tenant''s writer instead.';
    end if;
    if tenantry_admin.control_of(operation) = base then
        execute format('revoke usage on schema %I from %I, %I', base, base || '_rw', base || '_ro');
    elsif tenantry_admin.control_of(operation) = 'tenantry_adopted' then
        perform tenantry_admin.let_in(base, false);
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
    perform tenantry_admin.drop_probes(operation);
    if exists (select from pg_catalog.pg_roles r where r.rolname = own || '_probe')
        or exists (select from tenantry_admin.operation o where o.base = own and o.probes_closed = pg_current_xact_id())
        or exists (select from tenantry_admin.operation o join pg_catalog.pg_stat_activity s on s.usesysid = any (o.probes)
                   where o.base = own) then
        raise exception 'the logins of the proof have to be closed before' using errcode = '55000';
    end if;
    if tenantry_admin.control_of(operation) = own then
        execute format('grant usage on schema %I to %I, %I', own, own || '_rw', own || '_ro');
    elsif tenantry_admin.control_of(operation) = 'tenantry_adopted' then
        perform tenantry_admin.let_in(own, true);
    end if;
    perform tenantry_admin.set_state(operation, 'suspended', 'active');
end
$$;

create or replace function tenantry_admin.close_change(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform tenantry_admin.require_change(operation);
    perform tenantry_admin.drop_probes(operation);
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

-- The tenant's slug in its control table. What its schema, database and roles are called stays.
create or replace function tenantry_admin.rename_tenant(operation pg_catalog.uuid, slug pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform tenantry_admin.require_change(operation);
    if slug !~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$' then
        raise exception '% is no slug', slug using errcode = '22023';
    end if;
    execute format('update %I.tenantry set slug = $1 where operation_id = $2', tenantry_admin.control_of(operation))
        using slug, tenantry_admin.maker_of(operation);
end
$$;

-- Back to this slug, however far it came. A second time it finds nothing.
create or replace function tenantry_admin.undo_rename(operation pg_catalog.uuid, base pg_catalog.text, slug pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from tenantry_admin.operation o where o.id = operation and o.closed_at is null) then
        -- What never came can come no more.
        insert into tenantry_admin.operation (id, base, kind, closed_at) values (operation, base, 'change', clock_timestamp())
        on conflict do nothing;
        return;
    end if;
    perform tenantry_admin.rename_tenant(operation, slug);
    delete from tenantry_admin.step_done s where s.operation = undo_rename.operation;
    perform tenantry_admin.close_change(operation);
end
$$;
