-- Who gets into the schema of a tenant, or may become one of its roles, beside these roles.
select pg_catalog.string_agg(r.rolname, ', ')
from pg_catalog.pg_roles r, (select ?::text as name) base
where not r.rolsuper and r.rolname <> 'tenantry_definer'
    and r.rolname not in (base.name || '_owner', base.name || '_rw', base.name || '_ro', base.name || '_probe')
    and r.rolname !~ '^pg_'
    and (pg_catalog.has_schema_privilege(r.oid, base.name, 'USAGE')
         or pg_catalog.pg_has_role(r.oid, base.name || '_owner', 'MEMBER')
         or pg_catalog.pg_has_role(r.oid, base.name || '_rw', 'MEMBER')
         or pg_catalog.pg_has_role(r.oid, base.name || '_ro', 'MEMBER'))
    -- A login for backups reads every table of the server by what it was given; a tenant never is one.
    and (r.rolname ~ '^t_' or not (pg_catalog.pg_has_role(r.oid, 'pg_read_all_data', 'USAGE')
                                   or pg_catalog.pg_has_role(r.oid, 'pg_write_all_data', 'USAGE')))
