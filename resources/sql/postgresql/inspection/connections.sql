-- The kind of a backend is hidden from logins without pg_monitor; what has a database and a user is then taken for a client.
SELECT count(*) FILTER (WHERE coalesce(backend_type, 'client backend') = 'client backend'),
       current_setting('max_connections')::int,
       current_setting('superuser_reserved_connections')::int
           + coalesce(current_setting('reserved_connections', true)::int, 0),
       count(*) FILTER (WHERE usename = session_user AND application_name LIKE 'tenantry%')
FROM pg_stat_activity
WHERE datid IS NOT NULL AND usesysid IS NOT NULL
