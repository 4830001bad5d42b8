-- Who gets into the database of a tenant beside its roles and those who make tenants: from the rights to it outwards.
with recursive base (name) as (select ?::text),
door (id) as (
    select a.grantee from base join pg_catalog.pg_database d on d.datname = base.name
    cross join lateral pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) a
    where a.privilege_type = 'CONNECT' and a.grantee <> d.datdba
    union
    select m.member from door join pg_catalog.pg_auth_members m on m.roleid = door.id
        and coalesce((pg_catalog.to_jsonb(m) ->> 'inherit_option')::bool, true))
select pg_catalog.string_agg(coalesce(r.rolname, 'everybody'), ', ')
from base cross join door left join pg_catalog.pg_roles r on r.oid = door.id
where r.oid is null
    or not r.rolsuper and r.rolname !~ '^pg_' and r.rolname <> 'tenantry_definer'
    and r.rolname not in (base.name || '_owner', base.name || '_rw', base.name || '_ro', base.name || '_probe')
    and not pg_catalog.pg_has_role(r.oid, 'tenantry_provisioner', 'MEMBER')
