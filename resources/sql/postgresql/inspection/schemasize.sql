-- One schema, from the page counts of the last VACUUM or ANALYZE; TOAST tables and their indexes belong to it.
WITH owned AS (
    SELECT c.oid, c.relkind, c.relpages, c.reltuples, c.reltoastrelid
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = $1 AND c.relkind IN ('r', 'm', 'i', 'S')
), pages AS (
    SELECT relpages FROM owned
    UNION ALL
    SELECT t.relpages FROM owned o JOIN pg_class t ON t.oid = o.reltoastrelid
    UNION ALL
    SELECT c.relpages FROM owned o
    JOIN pg_index i ON i.indrelid = o.reltoastrelid
    JOIN pg_class c ON c.oid = i.indexrelid
)
SELECT n.nspname,
       (SELECT coalesce(sum(relpages), 0) FROM pages) * current_setting('block_size')::bigint,
       (SELECT count(*) FROM owned WHERE relkind IN ('r', 'm')),
       (SELECT count(*) FROM owned WHERE relkind IN ('r', 'm') AND relpages = 0 AND reltuples < 0),
       (SELECT (extract(epoch FROM min(greatest(s.last_vacuum, s.last_autovacuum, s.last_analyze, s.last_autoanalyze)))
                * 1000)::bigint
        FROM owned o JOIN pg_stat_all_tables s ON s.relid = o.oid)
FROM pg_namespace n
WHERE n.nspname = $1
