SELECT session_user, rolsuper, rolbypassrls, rolcreatedb,
       pg_has_role(session_user, 'pg_monitor', 'USAGE'),
       pg_has_role(session_user, 'pg_signal_backend', 'USAGE')
FROM pg_roles
WHERE rolname = session_user
