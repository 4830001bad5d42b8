-- What belongs to a schema: what stands in it, and all that hangs on that, wherever it is. Joined by the indexes: the catalogue of a
-- database with ten thousand tenants is large.
create or replace function tenantry_admin.hanging_on(base pg_catalog.text)
returns table (class pg_catalog.oid, object pg_catalog.oid, place pg_catalog.text)
language sql stable security definer
set search_path = pg_catalog, pg_temp set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
    with recursive hanging (classid, objid) as (
        select d.classid, d.objid from pg_catalog.pg_depend d
        where d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
            and d.refobjid = (select n.oid from pg_catalog.pg_namespace n where n.nspname = base)
            and d.classid <> 'pg_catalog.pg_default_acl'::pg_catalog.regclass
        union
        select d.classid, d.objid from hanging h
        join pg_catalog.pg_depend d on d.refclassid = h.classid and d.refobjid = h.objid)
    select h.classid, h.objid,
        case when c.oid is not null then -- a cast stands nowhere: it is where both of its types are
                 case when (select bool_and(t.typnamespace = base::pg_catalog.regnamespace) from pg_catalog.pg_type t
                            where t.oid in (c.castsource, c.casttarget)) then base end
             -- what keeps a foreign key, on both of its tables, is where the key is
             when k.oid is not null then (select n.nspname from pg_catalog.pg_namespace n where n.oid = k.connamespace)
             else coalesce(i.schema, (pg_identify_object_as_address(h.classid, h.objid, 0)).object_names[1]) end
    from hanging h cross join lateral pg_identify_object(h.classid, h.objid, 0) i
    left join pg_catalog.pg_cast c on h.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass and c.oid = h.objid
    left join pg_catalog.pg_trigger t on h.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass and t.oid = h.objid
        and t.tgisinternal
    left join pg_catalog.pg_constraint k on k.oid = t.tgconstraint
$$;

-- Refuses what would let anybody but the tenant's own roles at what is in its schema, now or later: objects elsewhere, of others,
-- or that hang on it; what it takes from others who may change it under it; and rights of others.
create or replace function tenantry_admin.check_schema(base pg_catalog.text) returns pg_catalog.void
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
    own pg_catalog.oid[] := array(select r.oid from pg_catalog.pg_roles r where r.rolname in (base || '_ddl', base || '_owner'));
    here pg_catalog.oid := (select b.oid from pg_catalog.pg_database b where b.datname = current_database());
    classes pg_catalog.oid[];
    objects pg_catalog.oid[];
    places pg_catalog.text[];
    found pg_catalog.text;
begin
    select array_agg(h.class), array_agg(h.object), array_agg(h.place) into classes, objects, places
    from tenantry_admin.hanging_on(base) h;
    select string_agg(o.type || ' ' || o.identity, ', ') into found
    from pg_catalog.pg_shdepend d, pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) o
    where d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass and d.refobjid = any (own) and d.deptype = 'o'
        and d.dbid = here and d.classid <> 'pg_catalog.pg_default_acl'::pg_catalog.regclass
        and o.schema is distinct from base;
    if found is not null then
        raise exception 'migrations made something outside of their schema: %', found using errcode = '42501';
    end if;
    select string_agg(pg_describe_object(h.class, h.object, 0), ', ') into found
    from unnest(classes, objects, places) h (class, object, place)
    where h.place is distinct from base and h.place is distinct from 'pg_toast';
    if found is not null then
        raise exception 'something outside of the schema hangs on it: %', found using errcode = '42501';
    end if;
    select string_agg(pg_describe_object(h.class, h.object, 0) || ' of ' || r.rolname, ', ') into found
    from unnest(classes, objects) h (class, object)
    join pg_catalog.pg_shdepend d on d.dbid = here and d.classid = h.class and d.objid = h.object and d.deptype = 'o'
    join pg_catalog.pg_roles r on r.oid = d.refobjid
    where d.refobjid <> all (own) and r.rolname <> 'tenantry_definer';
    if found is not null then
        raise exception 'something in the schema belongs to others: %', found using errcode = '42501';
    end if;
    -- What an administrator put there for all tenants may be used; nothing temporary, of another tenant, or of who works here.
    select string_agg(distinct pg_describe_object(d.refclassid, d.refobjid, 0), ', ') into found
    from (select d.refclassid, d.refobjid
          from unnest(classes, objects) h (class, object)
          join pg_catalog.pg_depend d on d.classid = h.class and d.objid = h.object
              and d.refclassid <> 'pg_catalog.pg_namespace'::pg_catalog.regclass
          except -- what hangs on the schema stands in it: that was looked at above
          select h.class, h.object from unnest(classes, objects) h (class, object)) d
    cross join lateral pg_catalog.pg_identify_object(d.refclassid, d.refobjid, 0) i
    cross join lateral (select coalesce(i.schema,
        (pg_identify_object_as_address(d.refclassid, d.refobjid, 0)).object_names[1])) p (place)
    left join pg_catalog.pg_shdepend s on s.dbid = here and s.classid = d.refclassid and s.objid = d.refobjid and s.deptype = 'o'
    left join pg_catalog.pg_roles opener on opener.rolname =
        (select o.opened_by from tenantry_admin.operation o where o.base = check_schema.base and o.kind = 'onboard')
    where p.place is distinct from base and p.place not in ('pg_catalog', 'pg_toast')
        and (p.place ~ '^(pg_temp|t_[a-z0-9_]{1,42}_[0-9a-f]{12}$)'
             or s.refobjid is not null and not opener.rolsuper and pg_has_role(opener.oid, s.refobjid, 'member'));
    if found is not null then
        raise exception 'the schema uses what others can change: %', found using errcode = '42501';
    end if;
    select string_agg(distinct what || ' to ' || coalesce(r.rolname, 'public'), ', ') into found
    from (select c.relname::pg_catalog.text, a.grantee, c.relowner
          from unnest(classes, objects) h (class, object)
          join pg_catalog.pg_class c on h.class = 'pg_catalog.pg_class'::pg_catalog.regclass and c.oid = h.object,
              pg_catalog.aclexplode(c.relacl) a
          union all
          select c.relname || '.' || t.attname, a.grantee, c.relowner
          from unnest(classes, objects) h (class, object)
          join pg_catalog.pg_class c on h.class = 'pg_catalog.pg_class'::pg_catalog.regclass and c.oid = h.object
          join pg_catalog.pg_attribute t on t.attrelid = c.oid, pg_catalog.aclexplode(t.attacl) a
          union all
          select p.proname || '()', a.grantee, p.proowner
          from unnest(classes, objects) h (class, object)
          join pg_catalog.pg_proc p on h.class = 'pg_catalog.pg_proc'::pg_catalog.regclass and p.oid = h.object,
              pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
          -- but what makes values of a range belongs to its type
          where not exists (select from pg_catalog.pg_depend d
                              where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid
                                  and d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass and d.deptype = 'i')
          union all
          select 'later objects of ' || o.rolname, a.grantee, l.defaclrole
          from pg_catalog.pg_default_acl l join pg_catalog.pg_roles o on o.oid = l.defaclrole,
              pg_catalog.aclexplode(l.defaclacl) a
          where l.defaclrole = any (own)) g (what, grantee, owner)
        left join pg_catalog.pg_roles r on r.oid = g.grantee
    -- Nor to the owner of these functions: whatever it may call could be made to run as it.
    where g.grantee <> g.owner
        and coalesce(r.rolname, 'public') not in (base || '_ddl', base || '_owner', base || '_rw', base || '_ro');
    if found is not null then
        raise exception 'migrations gave rights to others: %', found using errcode = '42501';
    end if;
end
$$;
-- Its name before.
drop function if exists tenantry_admin.check_ddl(pg_catalog.text);

