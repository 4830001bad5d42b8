-- Tables that tenants share, in a schema that no tenant owns. Each tenant has a row of the control table there; who works for it
-- sets app.tenant_id to its key.

-- A schema with its roles, and with an empty control table. Whoever holds the role "own" is one tenant, whatever it sets.
create or replace function tenantry_admin.create_shared_schema(operation pg_catalog.uuid, schema_version pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if tenantry_admin.base_of(operation) !~ '^t_shared_' then
        raise exception '% is no name of shared tables', tenantry_admin.base_of(operation) using errcode = '22023';
    end if;
    perform tenantry_admin.make_tenant_roles(operation);
    perform tenantry_admin.make_role(operation, tenantry_admin.base_of(operation) || '_own', 'nologin');
    perform tenantry_admin.make_schema(operation);
    update tenantry_admin.operation o set schema_version = create_shared_schema.schema_version where o.id = operation;
end
$$;

-- The tables of such a schema, and what keeps tenants apart in each: its own column, the row of another table that it belongs to,
-- or nothing, where everybody reads the same.
create or replace function tenantry_admin.shared_tables(base pg_catalog.text)
returns table (oid pg_catalog.oid, name pg_catalog.name, kind pg_catalog.text, key_type pg_catalog.text,
               parent pg_catalog.oid, link pg_catalog.oid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with recursive tables as (
        select c.oid, c.relname, a.atttypid, format_type(a.atttypid, null) as key_type
        from pg_catalog.pg_class c
        left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relnamespace = base::pg_catalog.regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            and c.relname not in ('tenantry', 'schema_migrations')),
    belonging (oid, parent, link) as (
        select t.oid, null::pg_catalog.oid, null::pg_catalog.oid from tables t where t.atttypid is not null
        union
        -- by a key that every row has
        select k.conrelid, k.confrelid, k.oid from belonging b
        join pg_catalog.pg_constraint k on k.confrelid = b.oid and k.contype = 'f' and k.conrelid <> k.confrelid
        join tables t on t.oid = k.conrelid and t.atttypid is null
        where not exists (select from pg_catalog.pg_attribute a
                          where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and not a.attnotnull))
    select distinct on (t.oid) t.oid, t.relname,
        case when t.atttypid is not null then 'direct' when b.oid is not null then 'through' else 'reference' end,
        t.key_type, b.parent, b.link
    from tables t left join belonging b on b.oid = t.oid
    order by t.oid, b.link
$$;

-- What stands against sharing them, in words; null where nothing does.
create or replace function tenantry_admin.shared_faults(base pg_catalog.text) returns pg_catalog.text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with tables as (select * from tenantry_admin.shared_tables(base)),
    direct as (select t.*, a.attnum, a.attnotnull from tables t
               join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attname = 'tenant_id' where t.kind = 'direct')
    select string_agg(fault, '; ' order by fault) from (
        select 'no table has a column tenant_id' where not exists (select from direct)
        union all
        select d.name || '.tenant_id may be null' from direct d where not d.attnotnull
        union all
        select d.name || '.tenant_id is of the type ' || d.key_type || ', and must be uuid, text, bigint or integer'
        from direct d where d.key_type not in ('uuid', 'text', 'bigint', 'integer')
        union all
        select 'tenant_id is of the types ' || string_agg(distinct d.key_type, ' and ') from direct d
        having count(distinct d.key_type) > 1
        union all
        select t.name || ' has no primary key' from tables t
        where not exists (select from pg_catalog.pg_constraint k where k.conrelid = t.oid and k.contype = 'p')
        union all
        -- A number that the server gives, or a random one, tells nobody what others have.
        select i.indexrelid::pg_catalog.regclass || ' does not begin with tenant_id' from direct d
        join pg_catalog.pg_index i on i.indrelid = d.oid
        left join pg_catalog.pg_attribute a on i.indisunique and i.indnkeyatts = 1 and not i.indisprimary
            and a.attrelid = d.oid and a.attnum = i.indkey[0] and (a.attidentity <> '' or a.atttypid = 'pg_catalog.uuid'::pg_catalog.regtype)
        where i.indkey[0] <> d.attnum and a.attnum is null
        union all
        select k.conname || ' of ' || d.name || ' does not hold tenant_id on both sides' from direct d
        join pg_catalog.pg_constraint k on k.conrelid = d.oid and k.contype = 'f'
        join direct p on p.oid = k.confrelid
        where not exists (select from unnest(k.conkey, k.confkey) u (own, other)
                          where u.own = d.attnum and u.other = p.attnum)
        union all
        select p.polname || ' on ' || t.name || ' is a policy of its own, and may let in whom ours do not' from tables t
        join pg_catalog.pg_policy p on p.polrelid = t.oid and p.polpermissive
        union all
        select k.conname || ' of ' || d.name || ' leads to a table without tenant_id, which belongs to a tenant' from direct d
        join pg_catalog.pg_constraint k on k.conrelid = d.oid and k.contype = 'f'
        join tables p on p.oid = k.confrelid and p.kind = 'through'
        union all
        select c.relname || case c.relkind when 'm' then ' is a materialized view' else ' is a foreign table' end
            || ': it has no row level security'
        from pg_catalog.pg_class c where c.relnamespace = base::pg_catalog.regnamespace and c.relkind in ('m', 'f')) f (fault)
$$;

-- Row level security on all of them, also for their owner. The policy asks for the tenant's key; the restrictive ones read the
-- control table, so that suspending, freezing and moving a tenant is an update of its row there.
create or replace function tenantry_admin.guard_shared(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    key constant pg_catalog.text := 'nullif(current_setting(''app.tenant_id'', true), '''')';
    faults pg_catalog.text := tenantry_admin.shared_faults(base);
    key_type pg_catalog.text;
    canary pg_catalog.text;
    is_in pg_catalog.text;
    own pg_catalog.text;
    parent pg_catalog.text;
    one pg_catalog.record;
begin
    if faults is not null then
        raise exception 'tenants cannot share these tables: %', faults using errcode = '55000',
            hint = 'Mend the migrations: tenant_id comes first in keys and indexes, and stands on both sides of foreign keys.';
    end if;
    select t.key_type into key_type from tenantry_admin.shared_tables(base) t where t.kind = 'direct' limit 1;
    execute format('alter table %I.tenantry enable row level security', base);
    -- A login of a proof holds what the application holds, and could say that it works for anybody: it finds its own tenant, which is
    -- never active while the login is there, and the neighbours of the proofs. Where the control table shows nobody, no table shows a row.
    -- A login that holds the roles of a tenant finds that one only, whatever it says. It is asked for the login of the session, which
    -- no SET ROLE changes; a superuser is asked for nothing. The proof of such a tenant may also be the first of its neighbours, and never the second.
    execute format('create policy tenantry_rows on %1$I.tenantry for select using (tenant_key = (select %2$s) and '
                   '(session_user::pg_catalog.text !~ ''^t_[a-z0-9_]+_probe$'' or state = ''canary'' or session_user = base || ''_probe'') and '
                   '(not (select pg_has_role(session_user, %3$L, ''member'')) '
                   'or (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = session_user) '
                   'or has_own_roles and (pg_has_role(session_user, (base || ''_rw'')::pg_catalog.name, ''member'') '
                   'or pg_has_role(session_user, (base || ''_ro'')::pg_catalog.name, ''member'')) '
                   'or session_user::pg_catalog.text ~ ''^t_[a-z0-9_]+_probe$'' '
                   'and tenant_id = ''00000000-0000-0000-0000-000000000000''))', base, key, base || '_own');
    -- The neighbours of the proofs: no tenants, and no row of them is ever committed.
    foreach canary in array case key_type
        when 'uuid' then array['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000001']
        when 'text' then array['tenantry-canary', 'tenantry-canary-2'] else array['-1', '-2'] end
    loop
        execute format('insert into %I.tenantry select $1, (''00000000-0000-0000-0000-00000000000'' || count(*))::pg_catalog.uuid, '
                       '''tenantry-canary'', 1, '''', ''canary'', $2, $3, '''' from %I.tenantry', base, base)
            using '00000000-0000-0000-0000-000000000000'::pg_catalog.uuid, operation, canary;
    end loop;
    execute format('grant %I to tenantry_definer', base || '_owner');
    for one in select * from tenantry_admin.shared_tables(base) loop
        if one.kind = 'reference' then
            execute format('revoke insert, update, delete on %I.%I from %I', base, one.name, base || '_rw');
            continue;
        end if;
        own := format('tenant_id = (select %s::%s)', key, one.key_type);
        if one.kind = 'through' then
            -- Under a name that is not the table's own.
            parent := case one.name when 'parent' then 'upper' else 'parent' end;
            select format('exists (select from %s %s where %s)', one.parent::pg_catalog.regclass, parent,
                          string_agg(format('%s.%I = %I.%I', parent, p.attname, one.name, c.attname), ' and ')) into own
            from pg_catalog.pg_constraint k cross join lateral unnest(k.conkey, k.confkey) u (own, other)
            join pg_catalog.pg_attribute c on c.attrelid = k.conrelid and c.attnum = u.own
            join pg_catalog.pg_attribute p on p.attrelid = k.confrelid and p.attnum = u.other
            where k.oid = one.link;
        end if;
        is_in := format('(select exists (select from %I.tenantry c where c.tenant_key = %s and c.state in (%%s) '
                        'and c.epoch = coalesce(nullif(current_setting(''app.tenant_epoch'', true), '''')::int8, c.epoch)))',
                        base, key);
        execute format('alter table %I.%I enable row level security, force row level security', base, one.name);
        execute format('create policy tenantry_rows on %I.%I using (%s) with check (%s)', base, one.name, own, own);
        execute format('create policy tenantry_open on %I.%I as restrictive using (%s) with check (%s)', base, one.name,
                       format(is_in, '''active'', ''frozen'', ''proving'', ''canary'''),
                       format(is_in, '''active'', ''proving'', ''canary'''));
        execute format('create policy tenantry_kept on %I.%I as restrictive for delete using (%s)', base, one.name,
                       format(is_in, '''active'', ''proving'', ''canary'''));
    end loop;
    -- Through its parent a partition is guarded; by its own name it would not be.
    for one in
        select c.relname from pg_catalog.pg_class c
        where c.relnamespace = base::pg_catalog.regnamespace and c.relispartition and c.relkind in ('r', 'p')
    loop
        execute format('revoke all on %I.%I from %I, %I', base, one.relname, base || '_rw', base || '_ro');
    end loop;
    execute format('revoke %I from tenantry_definer', base || '_owner');
    update tenantry_admin.operation o set guarded = true where o.id = operation;
end
$$;

-- The version of the shared tables of this name; null where there are none.
create or replace function tenantry_admin.shared_version(base pg_catalog.text) returns pg_catalog.text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.schema_version from tenantry_admin.operation o
    where o.base = $1 and o.kind = 'onboard' and o.schema_version is not null and to_regnamespace(quote_ident($1)) is not null
$$;

-- Writer and reader of one tenant in shared tables: what the writer and the reader of all may do, and for no other tenant.
create or replace function tenantry_admin.make_own_roles(operation pg_catalog.uuid, shared pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    suffix pg_catalog.text;
begin
    foreach suffix in array array['_rw', '_ro'] loop
        perform tenantry_admin.make_role(operation, base || suffix, 'nologin');
        execute format('grant %I, %I to %I', shared || suffix, shared || '_own', base || suffix);
    end loop;
    execute format('update %I.tenantry set has_own_roles = true where operation_id = $1', shared) using operation;
end
$$;

-- Its form before.
drop function if exists tenantry_admin.join_shared(pg_catalog.uuid, pg_catalog.text, pg_catalog.uuid, pg_catalog.uuid,
                                                   pg_catalog.text, pg_catalog.text, pg_catalog.text);

-- Lets the operation's tenant have rows there, once it is active. The first one waits for the deferred triggers of the migrations.
create or replace function tenantry_admin.join_shared(operation pg_catalog.uuid, shared pg_catalog.text,
                                                      registry pg_catalog.uuid, tenant pg_catalog.uuid,
                                                      slug pg_catalog.text, schema_version pg_catalog.text,
                                                      tenant_key pg_catalog.text, own_roles pg_catalog.bool)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    made pg_catalog.record;
    key_type pg_catalog.text;
    key pg_catalog.text;
begin
    perform tenantry_admin.base_of(operation);
    select o.* into made from tenantry_admin.operation o
    where o.base = join_shared.shared and o.kind = 'onboard' and o.schema_version is not null for no key update;
    if made is null or not tenantry_admin.has_control(shared) then
        raise exception 'there are no shared tables %', shared using errcode = '3F000';
    end if;
    if not made.guarded then
        raise exception 'the shared tables % have no policies yet', shared using errcode = '55000',
            hint = 'The operation that made them was not finished: undo it, and plan this one anew.';
    end if;
    if made.schema_version <> schema_version then
        raise exception 'the shared tables % have the version %, not %', shared, made.schema_version, schema_version
            using errcode = '55000', hint = 'Name the migrations of the version that is there, or migrate it first.';
    end if;
    if made.closed_at is null then
        if made.ddl_returned is null or made.ddl_returned = pg_current_xact_id() then
            raise exception 'the migrations have to be committed before' using errcode = '55000';
        end if;
        perform tenantry_admin.check_schema(shared);
        update tenantry_admin.operation o set closed_at = clock_timestamp() where o.id = made.id;
    end if;
    select t.key_type into key_type from tenantry_admin.shared_tables(shared) t where t.kind = 'direct' limit 1;
    -- As the server writes it. Any other type could bring code of its own.
    case key_type
        when 'uuid' then key := tenant_key::pg_catalog.uuid::pg_catalog.text;
        when 'bigint' then key := tenant_key::pg_catalog.int8::pg_catalog.text;
        when 'integer' then key := tenant_key::pg_catalog.int4::pg_catalog.text;
        when 'text' then key := tenant_key;
    end case;
    perform tenantry_admin.make_control_row(operation, shared, registry, tenant, slug, schema_version, key);
    update tenantry_admin.operation o set shared = join_shared.shared where o.id = operation;
    if own_roles then
        perform tenantry_admin.make_own_roles(operation, shared);
    end if;
end
$$;

-- Takes the tenant out again, however far it came, and keeps it from coming later. One that is active stays.
create or replace function tenantry_admin.leave_shared(operation pg_catalog.uuid, base pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    suffix pg_catalog.text;
begin
    if not tenantry_admin.claim_undo(operation, base) then
        return;
    end if;
    perform tenantry_admin.base_of(operation);
    perform tenantry_admin.close_probes(operation);
    if tenantry_admin.state_of(operation) is not null then
        execute format('delete from %I.tenantry where operation_id = $1', tenantry_admin.control_of(operation))
            using operation;
    end if;
    foreach suffix in array array['_probe', '_other', '_app', '_rw', '_ro'] loop
        if tenantry_admin.is_own_role(operation, base || suffix) then
            perform tenantry_admin.drop_role(base || suffix);
        end if;
    end loop;
    delete from tenantry_admin.step_done s where s.operation = leave_shared.operation;
    update tenantry_admin.operation o set closed_at = clock_timestamp() where o.id = operation;
end
$$;

-- Takes shared tables away that no tenant has a row in; those that somebody uses stay.
create or replace function tenantry_admin.drop_shared_schema(operation pg_catalog.uuid, base pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    is_used pg_catalog.bool := false;
begin
    perform from tenantry_admin.operation o where o.id = operation for no key update;
    if tenantry_admin.has_control(base) and exists (
        select from pg_catalog.pg_namespace n where n.nspname = base
            and obj_description(n.oid, 'pg_namespace') = tenantry_admin.word_of(operation))
    then
        execute format('select exists (select from %I.tenantry where state <> ''canary'')', base) into is_used;
        if is_used then
            return;
        end if;
        update tenantry_admin.operation o set closed_at = null where o.id = operation and o.base = drop_shared_schema.base;
    end if;
    perform tenantry_admin.drop_schema_tenant(operation, base);
    update tenantry_admin.operation o set kind = 'gone' where o.id = operation;
end
$$;

