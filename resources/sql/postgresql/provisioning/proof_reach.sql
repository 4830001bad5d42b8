-- Where the roles of a tenant get beside its own schema.
select pg_catalog.string_agg(distinct n.nspname, ', ')
from pg_catalog.pg_namespace n, (select ?::text as name) base, (values ('_owner'), ('_rw'), ('_ro')) role (suffix)
where (n.nspname ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}$' or n.nspname in ('tenantry_admin', 'tenantry_canary'))
    and n.nspname <> base.name
    and (pg_catalog.has_schema_privilege(base.name || role.suffix, n.oid, 'USAGE')
         or pg_catalog.has_schema_privilege(base.name || role.suffix, n.oid, 'CREATE'))
