-- How an adopted tenant becomes managed, at last, and observed again.

-- After the proof. In the transaction in which its logins are gone the roles get their rights, so that nobody ever logs in as the tenant who
-- is not its application.
create or replace function tenantry_admin.activate_adopted(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    own pg_catalog.record;
    reach pg_catalog.text;
begin
    lock table tenantry_adopted.tenantry in share row exclusive mode;
    select t.* into own from tenantry_adopted.tenantry t where t.operation_id = operation;
    if own is null then
        raise exception 'the operation % manages no adopted tenant', operation using errcode = '55000';
    end if;
    if own.schema_ids is distinct from (select array_agg(a.id order by a.schema) from tenantry_admin.approved_schemas(own.place) a) then
        raise exception 'another set of schemas is approved for % by now', base using errcode = '55000',
            hint = 'Undo this operation, and plan it anew.';
    end if;
    perform tenantry_admin.check_whole(own.kind, own.schema_ids);
    perform tenantry_admin.check_passable(own.schema_ids);
    reach := tenantry_admin.adopted_reach(operation);
    if reach is not null then
        raise exception '% is not isolated: %', base, reach using errcode = '55000';
    end if;
    perform tenantry_admin.activate(operation);
    perform tenantry_admin.pass_on(base, own.schema_ids);
    perform tenantry_admin.let_in(base, true);
end
$$;

-- Whatever the roles of a tenant own, in any database, goes with them when they are dropped: an administrator may have given them its
-- schema or its tables.
create or replace function tenantry_admin.refuse_owners(base pg_catalog.text) returns pg_catalog.void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    owned pg_catalog.text;
    owners pg_catalog.text;
begin
    select string_agg(w.what, ', ' order by w.what), string_agg(distinct quote_ident(w.owner), ', ') into owned, owners from (
        select r.rolname::pg_catalog.text as owner,
            case when s.dbid = 0 or d.datname = current_database() then pg_describe_object(s.classid, s.objid, s.objsubid)
                 else format('something in the database %s', d.datname) end as what
        from pg_catalog.pg_roles r
        join pg_catalog.pg_shdepend s on s.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass and s.refobjid = r.oid
            and s.deptype = 'o'
        left join pg_catalog.pg_database d on d.oid = s.dbid
        where r.rolname in (base || '_owner', base || '_rw', base || '_ro')
        group by 1, 2 order by 2 limit 10) w;
    if owned is not null then
        raise exception 'these belong to the roles of %, and would be dropped with them: %', base, owned using errcode = '55006',
            hint = format('Let an administrator give them to another role first, in each of these databases: '
                          'REASSIGN OWNED BY %s TO ...; and approve the schema again before it is managed again.', owners);
    end if;
end
$$;

-- Takes away what was made for an adopted tenant; its data and the rights of all others stay. Nobody may be at work by these roles: that
-- would be cut off.
create or replace function tenantry_admin.take_away(maker pg_catalog.uuid, base pg_catalog.text) returns pg_catalog.void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    users pg_catalog.text;
    one pg_catalog.text;
begin
    for one in
        select r.rolname from pg_catalog.pg_roles r
        where r.rolname ~ ('^' || base || '_[0-9a-f]{5}$')
            and shobj_description(r.oid, 'pg_authid') like 'tenantry look of % in ' || current_database()
    loop
        perform tenantry_admin.end_login(one);
    end loop;
    select string_agg(distinct m.rolname::pg_catalog.text, ', ' order by m.rolname::pg_catalog.text) into users
    from unnest(array['_owner', '_rw', '_ro']) s (suffix)
    cross join lateral tenantry_admin.members_of(base || s.suffix) m
    where m.rolname not in (base || '_owner', base || '_rw', base || '_ro', base || '_probe', base || '_other');
    if users is not null then
        raise exception 'these still work by the roles of %: %', base, users using errcode = '55006',
            hint = 'Give them rights of their own first, and take these roles from them; the login of its application goes with: '
                   'tenant login --remove';
    end if;
    perform tenantry_admin.refuse_owners(base);
    delete from tenantry_adopted.tenantry t where t.operation_id = maker;
    foreach one in array array['_probe', '_other', '_rw', '_ro', '_owner'] loop
        if tenantry_admin.is_own_role(maker, base || one) then
            perform tenantry_admin.drop_role(base || one);
        end if;
    end loop;
    update tenantry_admin.operation o set kind = 'gone' where o.id = maker;
end
$$;

-- For undoing, however far it came; once the registry says that it is managed, nobody undoes it any more. A second time it finds nothing.
create or replace function tenantry_admin.leave_adopted(operation pg_catalog.uuid, base pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    own pg_catalog.record;
begin
    -- What never came can come no more.
    insert into tenantry_admin.operation (id, base, kind, shared, closed_at)
    values (operation, base, 'gone', 'tenantry_adopted', clock_timestamp()) on conflict do nothing;
    select o.* into own from tenantry_admin.operation o where o.id = operation for no key update;
    if own.base <> base or own.shared is distinct from 'tenantry_adopted' then
        raise exception 'the operation % has other names', operation using errcode = '22023';
    end if;
    if own.kind <> 'onboard' then
        return;
    end if;
    lock table tenantry_adopted.tenantry in share row exclusive mode;
    if exists (select from tenantry_admin.operation o
               where o.base = leave_adopted.base and o.id <> operation and o.closed_at is null) then
        raise exception 'another operation works at %', base using errcode = '55000', hint = 'Resume that one, or undo it.';
    end if;
    update tenantry_admin.operation o set closed_at = null where o.id = operation;
    perform tenantry_admin.close_probes(operation);
    perform tenantry_admin.take_away(operation, base);
    delete from tenantry_admin.step_done s where s.operation = leave_adopted.operation;
    update tenantry_admin.operation o set closed_at = clock_timestamp() where o.id = operation;
end
$$;

-- The end of a change that makes an adopted tenant observed again.
create or replace function tenantry_admin.unmanage(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    state pg_catalog.text := tenantry_admin.state_of(operation);
begin
    perform tenantry_admin.require_change(operation);
    lock table tenantry_adopted.tenantry in share row exclusive mode;
    if tenantry_admin.control_of(operation) <> 'tenantry_adopted' then
        raise exception '% was made here, and is managed for good', base using errcode = '55000';
    end if;
    if state <> 'active' and exists (select from tenantry_adopted.tenantry t
                                     where t.operation_id = tenantry_admin.maker_of(operation)
                                         and tenantry_admin.still_stand(t.schemas, t.schema_ids, t.database_id)) then
        raise exception 'the tenant is %', state using errcode = '55000', hint = 'Resume it first.';
    end if;
    perform tenantry_admin.take_away(tenantry_admin.maker_of(operation), base);
    update tenantry_admin.operation o set closed_at = clock_timestamp() where o.id = operation;
end
$$;

-- Rows of a database that was dropped and restored: it has another number now, and so have its schemas.
update tenantry_adopted.tenantry t
set database_id = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()),
    schema_ids = array(select n.oid from pg_catalog.unnest(t.schemas) with ordinality s (name, place)
                       join pg_catalog.pg_namespace n on n.nspname = s.name order by s.place)
where not exists (select from pg_catalog.pg_database d where d.oid = t.database_id)
    and not exists (select from pg_catalog.unnest(t.schemas) s (name)
                    where not exists (select from pg_catalog.pg_namespace n where n.nspname = s.name));
