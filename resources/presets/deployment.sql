-- name: A server for one tenant
-- about: The whole server belongs to one tenant.
-- engine: postgresql
-- model: deployment
-- tried: PostgreSQL 15
-- map: slug=tenant_slug, name=tenant_slug, database=database_name
-- problem many: The server holds databases of more than one name.

-- tenants:
SELECT {=server}::text AS tenant_slug, {=database}::text AS database_name,
       CASE WHEN (SELECT count(*) FROM pg_database d WHERE NOT d.datistemplate AND d.datname <> 'postgres') > 1
            THEN 'many' END AS tenantry_problem
