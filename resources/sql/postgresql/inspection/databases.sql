-- One statement for all databases: a size where this login may ask for it, else NULL, and the sessions of each.
SELECT d.datname,
       CASE WHEN has_database_privilege(d.oid, 'CONNECT') OR pg_has_role('pg_read_all_stats', 'USAGE')
            THEN pg_database_size(d.oid) END,
       s.numbackends,
       d.datconnlimit,
       d.datistemplate
FROM pg_database d
LEFT JOIN pg_stat_database s ON s.datid = d.oid
ORDER BY d.datname
