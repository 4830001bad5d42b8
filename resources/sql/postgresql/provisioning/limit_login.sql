SELECT greatest(r.rolconnlimit, 0) FROM pg_catalog.pg_roles r WHERE r.rolname = $1
