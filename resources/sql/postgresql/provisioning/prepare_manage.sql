-- Tenants that others made, and that are managed from now on: they get roles, which are passed rights of the schema that they have
-- already, and a row that says whose it is. Nothing of theirs gets another owner, and nothing is made in their schemas.

-- What an administrator approved. Whoever may call these functions manages nothing else: it could give itself rights to any schema. The
-- numbers are those of that day: what somebody made anew under the name, or gave to another owner, is not what was approved.
create table if not exists tenantry_admin.adoptable (
    schema name primary key,
    schema_id oid not null,
    owner_id oid not null,
    owner name not null,
    approved_by name not null default session_user,
    approved_at timestamptz not null default pg_catalog.clock_timestamp()
);

-- The control table of all of them, outside of what is theirs. A tenant with a database of its own has an empty place, and all schemas
-- that are approved there.
create schema if not exists tenantry_adopted;
create table if not exists tenantry_adopted.tenantry (
    registry_id uuid not null,
    tenant_id uuid primary key,
    slug text not null,
    epoch int8 not null,
    schema_version text not null,
    state text not null,
    operation_id uuid not null,
    tenant_key text,
    base text not null unique,
    kind text not null check (kind in ('schema', 'database', 'deployment')),
    place text not null,
    schemas text[] not null,
    schema_ids oid[] not null,
    database_id oid not null
);
-- Of a schema that was dropped its row stays until its tenant is left: another one may have its name.
create index if not exists tenantry_place on tenantry_adopted.tenantry (place);
-- Everybody may look, and finds what holds a role of its own. A right for each role would make a list that every reader has to go through.
alter table tenantry_adopted.tenantry enable row level security;
drop policy if exists tenantry_own on tenantry_adopted.tenantry;
create policy tenantry_own on tenantry_adopted.tenantry for select using (exists (
    select from pg_catalog.pg_roles r
    where r.rolname in (base || '_owner', base || '_rw', base || '_ro') and pg_catalog.pg_has_role(r.oid, 'member')));
grant usage on schema tenantry_adopted to public;
grant select on tenantry_adopted.tenantry to public;

-- Whether these schemas are still those that were managed: not others under their names, and not in a copy of the database.
create or replace function tenantry_admin.still_stand(schemas pg_catalog.text[], ids pg_catalog.oid[], database pg_catalog.oid)
returns pg_catalog.bool
language sql stable set search_path = pg_catalog, pg_temp as $$
    select $3 = (select d.oid from pg_catalog.pg_database d where d.datname = current_database())
        and not exists (select from unnest($1, $2) s (name, id)
                        where not exists (select from pg_catalog.pg_namespace n where n.oid = s.id and n.nspname = s.name))
$$;

-- The approved schemas of a place, as they are now. Where one is not as it was approved, nothing is.
create or replace function tenantry_admin.approved_schemas(place pg_catalog.text)
returns table (schema pg_catalog.text, id pg_catalog.oid)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    one pg_catalog.record;
    is_any pg_catalog.bool := false;
begin
    if place <> '' and to_regnamespace(quote_ident(place)) is null then
        raise exception 'there is no schema % in the database %', place, current_database() using errcode = '3F000',
            hint = 'Somebody dropped or renamed it. Adopt the system again: the registry then has what is there now.';
    end if;
    for one in
        select a.schema, a.schema_id, a.owner_id, a.owner, n.oid, n.nspowner, r.rolname
        from tenantry_admin.adoptable a
        left join pg_catalog.pg_namespace n on n.nspname = a.schema
        left join pg_catalog.pg_roles r on r.oid = n.nspowner
        where place = '' or a.schema = place order by a.schema
    loop
        if one.oid is distinct from one.schema_id then
            raise exception 'the schema % is not the one that an administrator approved', one.schema using errcode = '42501',
                hint = format('Let an administrator look at it, and approve it again: server prepare with --adoptable %s', one.schema);
        elsif one.nspowner <> one.owner_id then
            raise exception 'the schema % belonged to % when an administrator approved it, and belongs to % now',
                one.schema, one.owner, one.rolname using errcode = '42501',
                hint = format('Let an administrator look at it, and approve it again: server prepare with --adoptable %s', one.schema);
        end if;
        is_any := true;
        schema := one.schema;
        id := one.schema_id;
        return next;
    end loop;
    if not is_any then
        raise exception 'no administrator approved that % is managed',
            case place when '' then 'the database ' || current_database() else 'the schema ' || place end using errcode = '42501',
            hint = format('Let an administrator approve it: server prepare with --adoptable %s',
                          case place when '' then 'and the names of its schemas' else place end);
    end if;
end
$$;

-- Of what stands in these schemas: tables, views and sequences that are nobody's extension.
create or replace function tenantry_admin.relations_in(ids pg_catalog.oid[])
returns table (id pg_catalog.oid, schema pg_catalog.name, name pg_catalog.name, kind pg_catalog."char", acl pg_catalog.aclitem[])
language sql stable set search_path = pg_catalog, pg_temp as $$
    select c.oid, n.nspname, c.relname, c.relkind, c.relacl
    from unnest($1) i (id) join pg_catalog.pg_namespace n on n.oid = i.id join pg_catalog.pg_class c on c.relnamespace = n.oid
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
                        and d.objid = c.oid and d.deptype = 'e')
$$;

-- Refuses what the administrator's approval does not reach: a table or sequence that came later, or of another owner.
create or replace function tenantry_admin.check_passable(ids pg_catalog.oid[]) returns pg_catalog.void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    missing pg_catalog.text;
begin
    select string_agg(format('%I.%I', r.schema, r.name), ', ' order by r.schema, r.name) into missing
    from (select * from tenantry_admin.relations_in(ids) r
          where not case when r.kind = 'S'
              then has_sequence_privilege(r.id, 'USAGE WITH GRANT OPTION') and has_sequence_privilege(r.id, 'SELECT WITH GRANT OPTION')
              else has_table_privilege(r.id, 'SELECT WITH GRANT OPTION') and has_table_privilege(r.id, 'INSERT WITH GRANT OPTION')
                  and has_table_privilege(r.id, 'UPDATE WITH GRANT OPTION') and has_table_privilege(r.id, 'DELETE WITH GRANT OPTION')
              end
          order by r.schema, r.name limit 10) r;
    if missing is not null then
        raise exception 'the rights to these cannot be passed on to the tenant: %', missing using errcode = '42501',
            hint = 'They came after the approval, or belong to somebody else: let an administrator approve the schema again.';
    end if;
end
$$;

-- What the roles of a tenant get of what stands in its schemas; without the right to the schemas it is of no use. What came since the
-- approval by its owner has the same rights for the owner of these functions, and is passed on the next time.
create or replace function tenantry_admin.pass_on(base pg_catalog.text, ids pg_catalog.oid[]) returns pg_catalog.void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    rw pg_catalog.name := base || '_rw';
    ro pg_catalog.name := base || '_ro';
    one pg_catalog.record;
begin
    for one in
        select r.schema, r.name from tenantry_admin.relations_in(ids) r
        where r.kind <> 'S' and has_table_privilege(r.id, 'SELECT WITH GRANT OPTION')
            and not (has_table_privilege(ro, r.id, 'SELECT') and has_table_privilege(rw, r.id, 'SELECT')
                and has_table_privilege(rw, r.id, 'INSERT') and has_table_privilege(rw, r.id, 'UPDATE')
                and has_table_privilege(rw, r.id, 'DELETE'))
    loop
        execute format('grant select on %I.%I to %I, %I', one.schema, one.name, rw, ro);
        execute format('grant insert, update, delete on %I.%I to %I', one.schema, one.name, rw);
    end loop;
    for one in
        select r.schema, r.name from tenantry_admin.relations_in(ids) r
        where r.kind = 'S' and has_table_privilege(r.id, 'SELECT WITH GRANT OPTION') and not has_table_privilege(rw, r.id, 'SELECT')
    loop
        execute format('grant usage, select on sequence %I.%I to %I', one.schema, one.name, rw);
    end loop;
    for one in
        select p.oid::pg_catalog.regprocedure::pg_catalog.text as routine from pg_catalog.pg_proc p
        where p.pronamespace = any (ids) and has_function_privilege(p.oid, 'EXECUTE WITH GRANT OPTION')
            and not has_function_privilege(ro, p.oid, 'EXECUTE')
    loop
        execute format('grant execute on routine %s to %I, %I', one.routine, rw, ro);
    end loop;
end
$$;

-- The same for a tenant that is managed already, of what came since. Whoever makes something there can make a way to another tenant: so it
-- is looked at again. It says nothing of a tenant that was made here.
create or replace function tenantry_admin.renew_rights(base pg_catalog.text) returns pg_catalog.void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    own pg_catalog.record;
    reach pg_catalog.text;
begin
    select t.* into own from tenantry_adopted.tenantry t
    where t.base = renew_rights.base and tenantry_admin.still_stand(t.schemas, t.schema_ids, t.database_id);
    if own is null then
        return;
    end if;
    reach := tenantry_admin.reach_of(base);
    if reach is not null then
        raise exception '% is not isolated any more: %', base, reach using errcode = '55000',
            hint = 'Let an administrator mend what is named here; until then it gets no right to what came later.';
    end if;
    perform tenantry_admin.pass_on(own.base, own.schema_ids);
end
$$;

-- The right to its schemas, which suspending takes and resuming gives.
create or replace function tenantry_admin.let_in(base pg_catalog.text, lets pg_catalog.bool) returns pg_catalog.void
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    schema pg_catalog.text;
    own pg_catalog.record;
begin
    select t.* into own from tenantry_adopted.tenantry t where t.base = let_in.base;
    if own is null or not tenantry_admin.still_stand(own.schemas, own.schema_ids, own.database_id) then
        raise exception 'the schemas of % are not those that were managed', base using errcode = '55000',
            hint = 'Somebody dropped or renamed them, or restored another copy. Put back what was managed; or undo this operation, and '
                   'let it be observed again: tenant unmanage';
    end if;
    foreach schema in array own.schemas loop
        execute format(case when lets then 'grant usage on schema %I to %I, %I' else 'revoke usage on schema %I from %I, %I' end,
                       schema, base || '_rw', base || '_ro');
    end loop;
end
$$;

-- The beginning of managing a tenant: one operation for each.
create or replace function tenantry_admin.open_management(operation pg_catalog.uuid, base pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if base !~ '^t_adopted_[0-9a-f]{12}$' then
        raise exception '% is no name of an adopted tenant', base using errcode = '22023';
    end if;
    if exists (select from tenantry_admin.operation o
               where o.base = open_management.base and (o.kind = 'onboard' or o.closed_at is null)) then
        raise exception 'another operation manages %, or did so', base using errcode = '55000',
            hint = 'Undo this one. If the other is not at work any more, resume it, or undo it.';
    end if;
    insert into tenantry_admin.operation (id, base, shared) values (operation, base, 'tenantry_adopted');
end
$$;

-- Roles and a control row. Until it is activated they have no right to anything of the tenant's: the logins of the proof hold them.
create or replace function tenantry_admin.manage_adopted(operation pg_catalog.uuid, registry pg_catalog.uuid,
                                                         tenant pg_catalog.uuid, slug pg_catalog.text,
                                                         schema_version pg_catalog.text, epoch pg_catalog.int8,
                                                         kind pg_catalog.text, place pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    own_schemas pg_catalog.text[];
    own_ids pg_catalog.oid[];
    here pg_catalog.record;
    suffix pg_catalog.text;
begin
    -- The rights to the database are one value, which two transactions cannot change at once.
    lock table tenantry_adopted.tenantry in share row exclusive mode;
    if tenantry_admin.control_of(operation) <> 'tenantry_adopted' then
        raise exception 'the operation % manages no adopted tenant', operation using errcode = '55000';
    end if;
    select array_agg(a.schema order by a.schema), array_agg(a.id order by a.schema) into own_schemas, own_ids
    from tenantry_admin.approved_schemas(place) a;
    perform tenantry_admin.check_whole(kind, own_ids);
    perform tenantry_admin.check_passable(own_ids);
    if exists (select from tenantry_adopted.tenantry t where t.schema_ids && own_ids) then
        raise exception '% is managed already, as another tenant', array_to_string(own_schemas, ', ') using errcode = '55000',
            hint = 'The sweep tells as which: registry check --servers.';
    end if;
    select d.oid, exists (select from pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) a
                          where a.grantee = 0 and a.privilege_type = 'CONNECT') as is_open
    into here from pg_catalog.pg_database d where d.datname = current_database();
    foreach suffix in array array['_owner', '_rw', '_ro'] loop
        perform tenantry_admin.make_role(operation, base || suffix, 'nologin');
        if not here.is_open then
            execute format('grant connect on database %I to %I', current_database(), base || suffix);
        end if;
    end loop;
    insert into tenantry_adopted.tenantry (registry_id, tenant_id, slug, epoch, schema_version, state, operation_id, base, kind,
                                           place, schemas, schema_ids, database_id)
    values (registry, tenant, slug, epoch, schema_version, 'provisioning', operation, base, kind, place, own_schemas, own_ids,
            here.oid);
end
$$;

-- The schemas of an operation's tenant, and whose they are: for its proof.
create or replace function tenantry_admin.adopted_places(operation pg_catalog.uuid)
returns table (schema pg_catalog.text, owner pg_catalog.text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select n.nspname, pg_get_userbyid(n.nspowner)
    from tenantry_admin.operation o join tenantry_adopted.tenantry t on t.base = o.base
    cross join lateral unnest(t.schema_ids) i (id) join pg_catalog.pg_namespace n on n.oid = i.id
    where o.id = $1 order by n.nspname
$$;
