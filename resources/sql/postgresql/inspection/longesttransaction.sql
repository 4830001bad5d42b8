-- $1: database or NULL for the whole server; $2: schema or NULL for the whole database. A session belongs to a schema while
-- it holds or awaits a lock on one of its relations. The first row counts the sessions whose times are hidden from us.
WITH touching AS (
    SELECT DISTINCT l.pid
    FROM pg_locks l
    JOIN pg_class c ON c.oid = l.relation
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = $2::text AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
), sessions AS (
    SELECT a.*
    FROM pg_stat_activity a
    WHERE a.datid IS NOT NULL AND a.usesysid IS NOT NULL AND a.pid <> pg_backend_pid()
      AND ($1::text IS NULL OR a.datname = $1::text)
      AND ($2::text IS NULL OR a.pid IN (SELECT pid FROM touching))
), hidden AS (
    SELECT count(*) AS sessions FROM sessions WHERE backend_type IS NULL
), longest AS (
    SELECT * FROM sessions WHERE xact_start IS NOT NULL ORDER BY xact_start LIMIT 1
)
SELECT h.sessions, l.pid, l.usename, l.application_name, l.state,
       (extract(epoch FROM clock_timestamp() - l.xact_start) * 1000)::bigint
FROM hidden h
LEFT JOIN longest l ON true
