-- name: Schemas by pattern
-- about: Every schema whose name fits a regular expression.
-- engine: postgresql
-- model: schema
-- tried: PostgreSQL 15
-- map: slug=tenant_slug, name=tenant_slug, schema=schema_name
-- given pattern: A regular expression for the schemas' names; what its first group takes becomes the slug.
-- problem empty: The schema holds no table.

-- tenants:
SELECT n.nspname AS schema_name,
       substring(n.nspname FROM {=pattern}::text) AS tenant_slug,
       CASE WHEN filled.relnamespace IS NULL THEN 'empty' END AS tenantry_problem
FROM pg_namespace n
LEFT JOIN (SELECT DISTINCT c.relnamespace FROM pg_class c WHERE c.relkind IN ('r', 'p')) filled ON filled.relnamespace = n.oid
WHERE n.nspname ~ {=pattern}::text AND n.nspname NOT LIKE 'pg\_%'
  AND n.nspname NOT IN ('information_schema', 'tenantry', 'tenantry_admin')
ORDER BY n.nspname
