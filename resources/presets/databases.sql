-- name: Databases by pattern
-- about: Every database whose name fits a regular expression.
-- engine: postgresql
-- model: database
-- tried: PostgreSQL 15
-- map: slug=tenant_slug, name=tenant_slug, database=database_name
-- given pattern: A regular expression for the databases' names; what its first group takes becomes the slug.
-- problem closed: The database takes no connections.

-- tenants:
SELECT d.datname AS database_name,
       substring(d.datname FROM {=pattern}::text) AS tenant_slug,
       CASE WHEN NOT d.datallowconn THEN 'closed' END AS tenantry_problem
FROM pg_database d
WHERE d.datname ~ {=pattern}::text AND NOT d.datistemplate
ORDER BY d.datname
