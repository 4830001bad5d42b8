-- $1: database or NULL for the whole server; $2: schema or NULL for the whole database. One row for each pair of a waiting
-- session and one that it waits for. The lock tells since when, from version 14 on.
WITH waiting AS (
    SELECT l.pid, min((to_jsonb(l) ->> 'waitstart')::timestamptz) AS since
    FROM pg_locks l
    WHERE NOT l.granted
    GROUP BY l.pid
), touching AS (
    SELECT DISTINCT l.pid
    FROM pg_locks l
    JOIN pg_class c ON c.oid = l.relation
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = $2::text AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
)
SELECT a.pid, a.usename, a.application_name,
       (extract(epoch FROM clock_timestamp() - coalesce(w.since, a.state_change)) * 1000)::bigint,
       blocker.pid, b.usename, b.application_name, b.state, a.datname
FROM waiting w
JOIN pg_stat_activity a ON a.pid = w.pid
CROSS JOIN LATERAL unnest(pg_blocking_pids(w.pid)) AS blocker(pid)
LEFT JOIN pg_stat_activity b ON b.pid = blocker.pid
WHERE ($1::text IS NULL OR a.datname = $1::text)
  AND ($2::text IS NULL OR a.pid IN (SELECT pid FROM touching))
ORDER BY 4 DESC NULLS LAST, a.pid, blocker.pid
