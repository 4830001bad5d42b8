select pg_catalog.current_setting('max_connections')::pg_catalog.int4
    - pg_catalog.current_setting('superuser_reserved_connections')::pg_catalog.int4
    - coalesce(pg_catalog.current_setting('reserved_connections', true)::pg_catalog.int4, 0)
