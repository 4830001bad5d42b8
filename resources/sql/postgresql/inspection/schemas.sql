-- All schemas of this database in one statement, from the page counts of the last VACUUM or ANALYZE: 50 times cheaper than
-- asking the file system. TOAST tables and their indexes belong to the table's schema.
WITH owned AS (
    SELECT c.oid, c.relnamespace, c.relkind, c.relpages, c.reltuples, c.reltoastrelid
    FROM pg_class c
    WHERE c.relkind IN ('r', 'm', 'i', 'S')
), toast AS (
    SELECT o.relnamespace, t.relpages
    FROM owned o
    JOIN pg_class t ON t.oid = o.reltoastrelid
), toast_index AS (
    SELECT o.relnamespace, c.relpages
    FROM owned o
    JOIN pg_index i ON i.indrelid = o.reltoastrelid
    JOIN pg_class c ON c.oid = i.indexrelid
), pages AS (
    SELECT relnamespace, sum(relpages) AS pages
    FROM (SELECT relnamespace, relpages FROM owned
          UNION ALL SELECT relnamespace, relpages FROM toast
          UNION ALL SELECT relnamespace, relpages FROM toast_index) AS parts
    GROUP BY relnamespace
), measured AS (
    SELECT o.relnamespace,
           count(*) AS tables,
           count(*) FILTER (WHERE o.relpages = 0 AND o.reltuples < 0) AS unmeasured,
           min(greatest(s.last_vacuum, s.last_autovacuum, s.last_analyze, s.last_autoanalyze)) AS oldest
    FROM owned o
    LEFT JOIN pg_stat_all_tables s ON s.relid = o.oid
    WHERE o.relkind IN ('r', 'm')
    GROUP BY o.relnamespace
)
SELECT n.nspname,
       coalesce(p.pages, 0) * current_setting('block_size')::bigint,
       coalesce(m.tables, 0),
       coalesce(m.unmeasured, 0),
       (extract(epoch FROM m.oldest) * 1000)::bigint
FROM pg_namespace n
LEFT JOIN pages p ON p.relnamespace = n.oid
LEFT JOIN measured m ON m.relnamespace = n.oid
WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
