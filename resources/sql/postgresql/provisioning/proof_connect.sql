-- Databases of others that the roles of a tenant get into.
with recursive base (name) as (select ?::text),
held (id) as (
    select 0::oid
    union
    select r.oid from base join pg_catalog.pg_roles r
        on r.rolname in (base.name || '_owner', base.name || '_rw', base.name || '_ro')
    union
    select m.roleid from held join pg_catalog.pg_auth_members m on m.member = held.id)
select pg_catalog.string_agg(distinct d.datname, ', ')
from base cross join pg_catalog.pg_database d
left join lateral pg_catalog.aclexplode(coalesce(d.datacl, pg_catalog.acldefault('d', d.datdba))) a
    on a.privilege_type = 'CONNECT' and a.grantee in (select id from held)
where (d.datname ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}$' or d.datname ~ '^t_template_' or d.datname ~ '^tenantry_')
    and d.datname <> base.name and d.datallowconn and (a.grantee is not null or d.datdba in (select id from held))
