-- Sessions of the whole server or of one database ($1); of all of them, or of logins that may act as a role of the tenant ($2) or are its
-- owner ($3), where one of these is given. What the server hides from this login is NULL.
WITH RECURSIVE members (id) AS (
    SELECT r.oid FROM pg_roles r WHERE r.rolname IN ($2::text || '_rw', $2 || '_ro', $2 || '_owner')
    UNION
    SELECT m.member FROM pg_auth_members m JOIN members ON m.roleid = members.id
)
SELECT a.pid, a.usename, coalesce(host(a.client_addr), ''), a.application_name, coalesce(a.state, ''),
       (extract(epoch FROM a.backend_start) * 1000)::bigint, (extract(epoch FROM a.state_change) * 1000)::bigint,
       a.backend_start IS NULL
FROM pg_stat_activity a
WHERE coalesce(a.backend_type, 'client backend') = 'client backend' AND a.datid IS NOT NULL
    AND ($1::text IS NULL OR a.datname = $1)
    AND ($2 IS NULL AND $3::text IS NULL OR a.usesysid IN (SELECT members.id FROM members) OR a.usename = $3)
ORDER BY a.backend_start, a.pid
