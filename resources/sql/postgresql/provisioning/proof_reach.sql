select pg_catalog.string_agg(n.nspname, ', ')
from pg_catalog.pg_namespace n
where n.nspname ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}$' and n.nspname <> ?
    and pg_catalog.has_schema_privilege(n.oid, 'USAGE')
