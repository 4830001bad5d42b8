-- The number stands in the function's own text, so that a login that may not call it sees it as well. What somebody else made
-- under the name is none of ours.
SELECT COALESCE((SELECT pg_catalog.substring(p.prosrc, '[0-9]+')::int4
                 FROM pg_catalog.pg_proc p
                 WHERE p.proname = 'version' AND p.pronamespace = n.oid), 0),
       COALESCE(pg_catalog.has_schema_privilege(session_user, n.oid, 'USAGE'), false)
FROM (SELECT 1) one
LEFT JOIN (pg_catalog.pg_namespace n JOIN pg_catalog.pg_roles r ON r.oid = n.nspowner AND r.rolname = 'tenantry_definer')
       ON n.nspname = 'tenantry_admin'
