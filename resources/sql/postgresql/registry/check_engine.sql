-- Who else than the owner may alter or remove audit records; PUBLIC is grantee 0.
select coalesce(r.rolname, 'PUBLIC') || ': ' || a.privilege_type as fault
from pg_catalog.pg_class c
cross join lateral pg_catalog.aclexplode(coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) a
left join pg_catalog.pg_roles r on r.oid = a.grantee
where c.oid = 'tenantry.audit_record'::regclass and a.grantee <> c.relowner
    and a.privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
union all
select 'the owner may log in' from pg_catalog.pg_class c join pg_catalog.pg_roles r on r.oid = c.relowner
where c.oid = 'tenantry.audit_record'::regclass and r.rolcanlogin
