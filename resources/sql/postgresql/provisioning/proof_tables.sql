select c.relname,
    c.relkind in ('r', 'p') and c.relname not in ('tenantry', 'schema_migrations'),
    pg_catalog.has_table_privilege(c.oid, 'SELECT'),
    pg_catalog.has_table_privilege(c.oid, 'DELETE')
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname = ? and c.relkind in ('r', 'p', 'v', 'm')
order by c.relname
