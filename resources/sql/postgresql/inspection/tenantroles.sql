SELECT count(*) FROM pg_roles r WHERE r.rolname = $1::text || '_rw'
