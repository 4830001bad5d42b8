SELECT session_user, r.rolsuper, r.rolbypassrls, r.rolcreatedb, r.rolcreaterole,
       pg_has_role(session_user, 'pg_monitor', 'USAGE'),
       pg_has_role(session_user, 'pg_signal_backend', 'USAGE'),
       EXISTS (SELECT FROM pg_roles WHERE rolname = 'tenantry_provisioner'),
       COALESCE((SELECT pg_has_role(session_user, p.oid, 'USAGE') FROM pg_roles p
                 WHERE p.rolname = 'tenantry_provisioner'), false),
       EXISTS (SELECT FROM pg_roles WHERE rolname = 'tenantry_creator' AND rolcanlogin AND rolcreatedb),
       EXISTS (SELECT FROM pg_database WHERE datname = 'tenantry_base' AND datistemplate)
FROM pg_roles r
WHERE r.rolname = session_user
