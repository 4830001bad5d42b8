SELECT r.rolconnlimit FROM pg_roles r WHERE r.rolname = $1
