-- Who else than the owner may alter or remove audit records, or write the server's words in them; PUBLIC is grantee 0.
with given as (
    select a.grantee, a.privilege_type, null::text as attribute
    from pg_catalog.pg_class c
    cross join lateral pg_catalog.aclexplode(coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) a
    where c.oid = 'tenantry.audit_record'::regclass and a.privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
    union all
    select a.grantee, a.privilege_type, t.attname::text
    from pg_catalog.pg_attribute t
    cross join lateral pg_catalog.aclexplode(t.attacl) a
    where t.attrelid = 'tenantry.audit_record'::regclass
        and (a.privilege_type = 'UPDATE'
            or (a.privilege_type = 'INSERT' and t.attname in ('id', 'db_user', 'received_us')))
)
select coalesce(r.rolname, 'PUBLIC') || ': ' || g.privilege_type || coalesce(' (' || g.attribute || ')', '') as fault
from given g
join pg_catalog.pg_class c on c.oid = 'tenantry.audit_record'::regclass and g.grantee <> c.relowner
left join pg_catalog.pg_roles r on r.oid = g.grantee
union all
select 'the owner may log in' from pg_catalog.pg_class c join pg_catalog.pg_roles r on r.oid = c.relowner
where c.oid = 'tenantry.audit_record'::regclass and r.rolcanlogin
