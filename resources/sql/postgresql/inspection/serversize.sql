-- NULL as soon as one database may not be asked: a sum of a part would look like the whole.
SELECT CASE WHEN bool_and(has_database_privilege(oid, 'CONNECT') OR pg_has_role('pg_read_all_stats', 'USAGE'))
            THEN sum(pg_database_size(oid)) END
FROM pg_database
