-- The last column: its own catalog has to be asked for the version. A tenant's own database was copied with its functions.
SELECT datname, has_database_privilege(session_user, oid, 'CONNECT'),
       COALESCE((SELECT has_database_privilege(d.oid, pg_database.oid, 'CREATE') FROM pg_roles d
                 WHERE d.rolname = 'tenantry_definer'), false)
       AND datname !~ '^(t_[a-z0-9_]+_[0-9a-f]{12}|tenantry_.*)$'
FROM pg_database
WHERE datallowconn AND NOT datistemplate
ORDER BY datname
