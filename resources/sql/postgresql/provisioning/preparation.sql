select exists (select from pg_catalog.pg_proc p
               where p.proname = 'version' and p.pronamespace = n.oid),
       coalesce(pg_catalog.has_schema_privilege(session_user, n.oid, 'USAGE'), false),
       session_user
from (select 1) one left join pg_catalog.pg_namespace n on n.nspname = 'tenantry_admin'
