-- Where the roles of a tenant get beside its own schema: by what they hold, and what everybody holds.
with recursive base (name) as (select ?::text),
held (id) as (
    select 0::oid
    union
    select r.oid from base join pg_catalog.pg_roles r
        on r.rolname in (base.name || '_owner', base.name || '_rw', base.name || '_ro')
    union
    select m.roleid from held join pg_catalog.pg_auth_members m on m.member = held.id)
select pg_catalog.string_agg(distinct n.nspname, ', ')
from base cross join pg_catalog.pg_namespace n
left join lateral pg_catalog.aclexplode(n.nspacl) a on a.grantee in (select id from held)
where (n.nspname ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}$' or n.nspname in ('tenantry_admin', 'tenantry_canary'))
    and n.nspname <> base.name
    and (a.grantee is not null or n.nspowner in (select id from held))
