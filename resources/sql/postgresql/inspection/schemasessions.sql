-- Sessions can be told apart only where the schema's owner owns no other schema in this database.
SELECT (SELECT count(*) FROM pg_stat_activity a
        WHERE a.usesysid = r.oid AND a.datname = current_database()),
       CASE WHEN r.rolconnlimit >= 0 THEN r.rolconnlimit ELSE current_setting('max_connections')::int END,
       CASE WHEN r.rolconnlimit >= 0 THEN 'role' ELSE 'server' END,
       (SELECT count(*) FROM pg_namespace o
        WHERE o.nspowner = n.nspowner AND o.nspname NOT LIKE 'pg\_%' AND o.nspname <> 'information_schema'),
       r.rolcanlogin
FROM pg_namespace n
JOIN pg_roles r ON r.oid = n.nspowner
WHERE n.nspname = $1
