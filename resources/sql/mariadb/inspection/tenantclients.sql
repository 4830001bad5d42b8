-- Sessions of the whole server, or those in one database and those of one login. When they began the server does not tell.
SELECT p.id, p.user, p.host, '', p.command, NULL, floor(unix_timestamp(now(3)) * 1000 - p.time_ms), 0
FROM information_schema.processlist p
WHERE p.command <> 'Daemon' AND p.user NOT IN ('system user', 'event_scheduler') AND (? = 1 OR p.db = ? OR p.user = ?)
ORDER BY p.id
