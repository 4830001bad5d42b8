-- Nothing, where the owner is no login, or owns other schemas too.
SELECT r.rolname
FROM pg_namespace n
JOIN pg_roles r ON r.oid = n.nspowner
WHERE n.nspname = $1 AND r.rolcanlogin
    AND (SELECT count(*) FROM pg_namespace o
         WHERE o.nspowner = n.nspowner AND o.nspname NOT LIKE 'pg\_%' AND o.nspname <> 'information_schema') = 1
