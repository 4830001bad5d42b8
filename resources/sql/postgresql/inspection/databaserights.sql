SELECT datname, has_database_privilege(session_user, oid, 'CONNECT'), has_database_privilege(session_user, oid, 'CREATE')
FROM pg_database
WHERE datallowconn AND NOT datistemplate
ORDER BY datname
