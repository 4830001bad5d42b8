SELECT spcname,
       CASE WHEN has_tablespace_privilege(oid, 'CREATE') OR pg_has_role('pg_read_all_stats', 'USAGE')
            THEN pg_tablespace_size(oid) END
FROM pg_tablespace
ORDER BY spcname
