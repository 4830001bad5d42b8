SELECT greatest(d.datconnlimit, 0) FROM pg_catalog.pg_database d WHERE d.datname = $1
