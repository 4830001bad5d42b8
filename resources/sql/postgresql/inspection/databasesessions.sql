SELECT (SELECT count(*) FROM pg_stat_activity a
        WHERE a.datid = d.oid AND coalesce(a.backend_type, 'client backend') = 'client backend'),
       CASE WHEN d.datconnlimit >= 0 THEN d.datconnlimit ELSE current_setting('max_connections')::int END,
       CASE WHEN d.datconnlimit >= 0 THEN 'database' ELSE 'server' END
FROM pg_database d
WHERE d.datname = $1
