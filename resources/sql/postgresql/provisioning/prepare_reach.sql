-- Who else reaches an adopted tenant, and whom it reaches: what nobody can try with a login, because it is a right of somebody else.

-- The approved and the managed schemas of this database, but for these.
create or replace function tenantry_admin.schemas_of_others(ids pg_catalog.oid[]) returns table (id pg_catalog.oid, name pg_catalog.name)
language sql stable set search_path = pg_catalog, pg_temp as $$
    select n.oid, n.nspname from pg_catalog.pg_namespace n
    where n.oid <> all ($1)
        and (n.oid in (select a.schema_id from tenantry_admin.adoptable a
                       union select unnest(t.schema_ids) from tenantry_adopted.tenantry t)
             or n.nspname ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}$')
$$;

-- What everybody reaches there: where everybody may enter, and has a right.
create or replace function tenantry_admin.open_to_all(ids pg_catalog.oid[]) returns setof pg_catalog.text
language sql stable set search_path = pg_catalog, pg_temp as $$
    select format('%I.%I', r.schema, r.name) from tenantry_admin.relations_in(array(
        select n.oid from unnest($1) i (id) join pg_catalog.pg_namespace n on n.oid = i.id
        where exists (select from pg_catalog.aclexplode(n.nspacl) a where a.grantee = 0 and a.privilege_type = 'USAGE'))) r
    where exists (select from pg_catalog.aclexplode(r.acl) a where a.grantee = 0)
$$;

-- Views that show what stands in some of these schemas in one of those, also by way of other views.
create or replace function tenantry_admin.views_across(shown pg_catalog.oid[], places pg_catalog.oid[])
returns table (id pg_catalog.oid, view pg_catalog.text, shows pg_catalog.text)
language sql stable
set search_path = pg_catalog, pg_temp set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
    with recursive above (id, shown) as (
        select t.oid, t.oid from pg_catalog.pg_class t where t.relnamespace = any ($1)
        union
        select v.oid, a.shown
        from above a
        join pg_catalog.pg_depend d on d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid = a.id
            and d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
        join pg_catalog.pg_rewrite w on w.oid = d.objid
        join pg_catalog.pg_class v on v.oid = w.ev_class and v.relkind in ('v', 'm') and v.relnamespace <> all ($1))
    select v.oid, format('%I.%I', vn.nspname, v.relname), format('%I.%I', tn.nspname, t.relname)
    from above a
    join pg_catalog.pg_class v on v.oid = a.id join pg_catalog.pg_namespace vn on vn.oid = v.relnamespace
    join pg_catalog.pg_class t on t.oid = a.shown join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
    where a.id <> a.shown and ($2 is null or v.relnamespace = any ($2))
$$;

-- Whether others than its owner may enter a schema: everybody, or a login by its own right or by that of a role.
create or replace function tenantry_admin.is_entered(schema pg_catalog.oid) returns pg_catalog.bool
language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from pg_catalog.pg_namespace n
        cross join lateral pg_catalog.aclexplode(coalesce(n.nspacl, pg_catalog.acldefault('n', n.nspowner))) a
        left join pg_catalog.pg_roles g on g.oid = a.grantee
        where n.oid = $1 and a.privilege_type = 'USAGE' and a.grantee <> n.nspowner
            and (a.grantee = 0 or g.rolcanlogin and not g.rolsuper
                 or exists (select from tenantry_admin.members_of(g.rolname) m where m.rolcanlogin)))
$$;

-- Functions elsewhere that run as somebody who reaches these schemas by what he owns there, and that others may call. What a superuser
-- gave to a login by name is his to answer for, as that he reaches everything himself.
create or replace function tenantry_admin.routines_around(ids pg_catalog.oid[]) returns setof pg_catalog.text
language sql stable set search_path = pg_catalog, pg_temp as $$
    with owner as (
        select distinct r.oid, r.rolname from (
            select case when o.rolname = 'pg_database_owner' then d.datdba else n.nspowner end
            from pg_catalog.pg_namespace n join pg_catalog.pg_roles o on o.oid = n.nspowner
            join pg_catalog.pg_database d on d.datname = current_database()
            where n.oid = any ($1)
            union all
            select c.relowner from pg_catalog.pg_class c
            where c.relnamespace = any ($1) and c.relkind in ('r', 'p', 'v', 'm', 'f')) x (id)
        join pg_catalog.pg_roles r on r.oid = x.id)
    select distinct p.oid::pg_catalog.regprocedure || ' runs as ' || o.rolname || ', and '
        || coalesce(g.rolname, 'everybody') || ' may call it'
    from pg_catalog.pg_proc p join pg_catalog.pg_roles o on o.oid = p.proowner
    cross join lateral pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
    left join pg_catalog.pg_roles g on g.oid = a.grantee
    where p.prosecdef and p.oid >= 16384 and p.pronamespace <> all ($1) and o.rolname <> 'tenantry_definer'
        and exists (select from owner w where w.oid = p.proowner or tenantry_admin.acts_as(o.rolname, w.rolname))
        and (a.grantee = 0 and tenantry_admin.is_entered(p.pronamespace)
             or not o.rolsuper and a.grantee <> p.proowner and not g.rolsuper
                 and has_schema_privilege(a.grantee, p.pronamespace, 'USAGE')
                 and (g.rolcanlogin or exists (select from tenantry_admin.members_of(g.rolname) m where m.rolcanlogin)))
        and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                        and d.objid = p.oid and d.deptype = 'e')
$$;

-- Of a database that is one tenant's: schemas with data in them that are none of these, nor made here. They would stay open where it is shut.
create or replace function tenantry_admin.schemas_left_out(kind pg_catalog.text, ids pg_catalog.oid[]) returns setof pg_catalog.name
language sql stable set search_path = pg_catalog, pg_temp as $$
    select n.nspname from pg_catalog.pg_namespace n
    where $1 in ('database', 'deployment') and n.oid <> all ($2) and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and pg_get_userbyid(n.nspowner) <> 'tenantry_definer'
        and not exists (select from tenantry_admin.operation o where n.nspname in (o.base, o.shared))
        and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
                        and d.objid = n.oid and d.deptype = 'e')
        and exists (select from tenantry_admin.relations_in(array[n.oid]))
    order by n.nspname
$$;

create or replace function tenantry_admin.check_whole(kind pg_catalog.text, ids pg_catalog.oid[]) returns pg_catalog.void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    missing pg_catalog.name[] := array(select s from tenantry_admin.schemas_left_out(kind, ids) s);
begin
    if missing <> '{}' then
        raise exception 'all of the database % is one tenant, and no administrator approved these schemas of it: %', current_database(),
            array_to_string(missing, ', ') using errcode = '42501',
            hint = format('Let an administrator approve them: server prepare with --adoptable %L', array_to_string(missing, ','));
    end if;
end
$$;

-- What makes a tenant one that is not isolated, in words; null where nothing does. Whoever owns its schema, and whoever was given a right by
-- name, is told by ways_around(): that is how it was built.
create or replace function tenantry_admin.reach_of(base pg_catalog.text) returns pg_catalog.text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    own pg_catalog.record;
    others pg_catalog.oid[];
    faults pg_catalog.text;
begin
    select t.* into own from tenantry_adopted.tenantry t where t.base = reach_of.base;
    if own is null then
        return null;
    end if;
    others := array(select s.id from tenantry_admin.schemas_of_others(own.schema_ids) s);
    select string_agg(f.fault, '; ' order by f.fault) into faults from (
        select 'everybody has rights to ' || o from tenantry_admin.open_to_all(own.schema_ids) o
        union all
        select 'its roles have rights to ' || o || ', as everybody has' from tenantry_admin.open_to_all(others) o
        union all
        select m.rolname || ', of another tenant, may act as ' || h.rolname || ', who may use its schema ' || n.nspname
        from unnest(own.schema_ids) i (id) join pg_catalog.pg_namespace n on n.oid = i.id
        cross join lateral (select n.nspowner as grantee union select a.grantee from pg_catalog.aclexplode(n.nspacl) a) a
        join pg_catalog.pg_roles h on h.oid = a.grantee
        cross join lateral (select h.rolname union select x.rolname from tenantry_admin.members_of(h.rolname) x) m
        where m.rolname ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}_(owner|rw|ro|own|app)$'
            and left(m.rolname, length(own.base) + 1) <> own.base || '_'
        union all
        select p.oid::pg_catalog.regprocedure || ' runs as ' || pg_get_userbyid(p.proowner) || ', whoever calls it'
        from pg_catalog.pg_proc p
        where p.pronamespace = any (own.schema_ids) and p.prosecdef
            and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                            and d.objid = p.oid and d.deptype = 'e')
        union all
        select r from tenantry_admin.routines_around(own.schema_ids) r
        union all
        select 'its view ' || v.view || ' shows ' || v.shows from tenantry_admin.views_across(others, own.schema_ids) v
        union all
        select 'the view ' || v.view || ' of another tenant shows ' || v.shows
        from tenantry_admin.views_across(own.schema_ids, others) v
        union all
        select 'everybody reads ' || v.shows || ' by ' || v.view
        from tenantry_admin.views_across(own.schema_ids, null) v join pg_catalog.pg_class c on c.oid = v.id
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where exists (select from pg_catalog.aclexplode(c.relacl) a where a.grantee = 0)
            and exists (select from pg_catalog.aclexplode(n.nspacl) a where a.grantee = 0)) f (fault);
    return faults;
end
$$;

-- The same of an operation's tenant.
create or replace function tenantry_admin.adopted_reach(operation pg_catalog.uuid) returns pg_catalog.text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select tenantry_admin.reach_of(o.base) from tenantry_admin.operation o where o.id = $1
$$;

-- Who reaches the data of an adopted tenant by other ways than its roles; null where nobody does. Of those who may enter a schema only
-- logins are told: as a role without one nobody comes.
create or replace function tenantry_admin.ways_to_adopted(base pg_catalog.text) returns pg_catalog.text
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    own pg_catalog.record;
    ways pg_catalog.text;
begin
    select t.* into own from tenantry_adopted.tenantry t where t.base = ways_to_adopted.base;
    select string_agg(distinct w.way, '; ' order by w.way) into ways from (
        with door as (
            -- pg_database_owner has one member, which no catalogue names
            select n.nspname, case when o.rolname = 'pg_database_owner' then d.datdba else n.nspowner end as holder, 'owns' as how
            from unnest(own.schema_ids) i (id) join pg_catalog.pg_namespace n on n.oid = i.id
            join pg_catalog.pg_roles o on o.oid = n.nspowner
            join pg_catalog.pg_database d on d.datname = current_database()
            union
            select n.nspname, a.grantee, 'has a right of its own to'
            from unnest(own.schema_ids) i (id) join pg_catalog.pg_namespace n on n.oid = i.id
            cross join lateral pg_catalog.aclexplode(n.nspacl) a
            where a.privilege_type = 'USAGE' and a.grantee <> n.nspowner)
        select 'everybody has a right of its own to the schema ' || d.nspname from door d where d.holder = 0
        union all
        select h.rolname || ' ' || d.how || ' the schema ' || d.nspname
        from door d join pg_catalog.pg_roles h on h.oid = d.holder
        where h.rolcanlogin and not h.rolsuper and left(h.rolname, length(base) + 1) <> base || '_'
        union all
        select m.rolname || ' may act as ' || h.rolname || ', who ' || d.how || ' the schema ' || d.nspname
        from door d join pg_catalog.pg_roles h on h.oid = d.holder
        cross join lateral tenantry_admin.members_of(h.rolname) m
        where m.rolcanlogin and h.rolname not in (base || '_rw', base || '_ro', 'tenantry_definer')
        union all
        select m.rolname || ' may act as the owner ' || base || '_owner' from tenantry_admin.members_of(base || '_owner') m
        union all
        select r from tenantry_admin.routines_around(own.schema_ids) r
        union all
        select 'the schema ' || s || ' came later, and is none of those that were managed'
        from tenantry_admin.schemas_left_out(own.kind, own.schema_ids) s
        union all
        select 'the view ' || v.view || ' shows ' || v.shows from tenantry_admin.views_across(own.schema_ids, null) v) w (way);
    return ways;
end
$$;
