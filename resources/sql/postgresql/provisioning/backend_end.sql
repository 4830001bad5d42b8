-- The start of another login's session is not told: then nobody knows whether it is the one that is meant.
select a.backend_start is null,
    a.backend_start is not null and pg_catalog.pg_terminate_backend(a.pid)
from pg_catalog.pg_stat_activity a
where a.pid = ? and (a.backend_start is null or a.backend_start::text = ?) and a.pid <> pg_catalog.pg_backend_pid()
