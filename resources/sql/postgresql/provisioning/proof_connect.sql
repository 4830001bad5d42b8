-- Databases of others that the roles of a tenant get into.
select pg_catalog.string_agg(distinct d.datname, ', ')
from pg_catalog.pg_database d, (select ?::text as name) base, (values ('_owner'), ('_rw'), ('_ro')) role (suffix)
where (d.datname ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}$' or d.datname ~ '^t_template_' or d.datname ~ '^tenantry_')
    and d.datname <> base.name and pg_catalog.has_database_privilege(base.name || role.suffix, d.oid, 'CONNECT')
