select pg_catalog.pg_terminate_backend(a.pid)
from pg_catalog.pg_stat_activity a
where a.pid = ? and a.backend_start::text = ? and a.pid <> pg_catalog.pg_backend_pid()
