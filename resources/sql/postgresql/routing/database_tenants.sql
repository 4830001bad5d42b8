select exists (select from pg_catalog.pg_database d where d.datname = 'tenantry_base')
