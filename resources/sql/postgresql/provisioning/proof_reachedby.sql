select pg_catalog.string_agg(r.rolname, ', ')
from pg_catalog.pg_roles r, (select ?::text as name) base
where not r.rolsuper and r.rolname <> 'tenantry_definer'
    and r.rolname not in (base.name || '_owner', base.name || '_rw', base.name || '_ro', base.name || '_probe')
    and r.rolname !~ '^pg_'
    and pg_catalog.has_schema_privilege(r.oid, base.name, 'USAGE')
    -- These read every table of the server by what they were given; no tenant holds them.
    and not pg_catalog.pg_has_role(r.oid, 'pg_read_all_data', 'USAGE')
    and not pg_catalog.pg_has_role(r.oid, 'pg_write_all_data', 'USAGE')
