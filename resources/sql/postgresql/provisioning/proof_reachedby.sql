-- Who gets into the schema of a tenant, or may become one of its roles, beside these roles: from its own rights and roles outwards, for
-- a server has more roles than anybody wants to ask one by one. From PostgreSQL 16 on who made a role may administer it, and is no
-- member for that.
with recursive base (name) as (select ?::text),
door (id) as (
    select a.grantee from base join pg_catalog.pg_namespace n on n.nspname = base.name
    cross join lateral pg_catalog.aclexplode(n.nspacl) a
    union
    select r.oid from base join pg_catalog.pg_roles r
        on r.rolname in (base.name || '_owner', base.name || '_rw', base.name || '_ro')
    union
    select m.member from door join pg_catalog.pg_auth_members m on m.roleid = door.id
        and (coalesce((pg_catalog.to_jsonb(m) ->> 'inherit_option')::bool, true)
             or coalesce((pg_catalog.to_jsonb(m) ->> 'set_option')::bool, true)))
select pg_catalog.string_agg(coalesce(r.rolname, 'everybody'), ', ')
from base cross join door left join pg_catalog.pg_roles r on r.oid = door.id
where r.oid is null
    or not r.rolsuper and r.rolname <> 'tenantry_definer' and r.rolname !~ '^pg_'
    and r.rolname not in (base.name || '_owner', base.name || '_rw', base.name || '_ro', base.name || '_probe')
    -- A login for backups reads every table of the server by what it was given; a tenant never is one.
    and (r.rolname ~ '^t_' or not (pg_catalog.pg_has_role(r.oid, 'pg_read_all_data', 'USAGE')
                                   or pg_catalog.pg_has_role(r.oid, 'pg_write_all_data', 'USAGE')))
