-- Who gets into the database of a tenant beside its roles and those who make tenants.
select pg_catalog.string_agg(r.rolname, ', ')
from pg_catalog.pg_roles r, (select ?::text as name) base
join pg_catalog.pg_database d on d.datname = base.name
where not r.rolsuper and r.rolname !~ '^pg_' and r.rolname <> 'tenantry_definer' and r.oid <> d.datdba
    and r.rolname not in (base.name || '_owner', base.name || '_rw', base.name || '_ro', base.name || '_probe')
    and pg_catalog.has_database_privilege(r.oid, d.oid, 'CONNECT')
    and not pg_catalog.pg_has_role(r.oid, 'tenantry_provisioner', 'MEMBER')
