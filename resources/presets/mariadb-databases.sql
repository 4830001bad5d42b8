-- name: Databases by pattern
-- about: Every database whose name fits a regular expression.
-- engine: mariadb
-- model: database
-- tried: MariaDB 10.11
-- map: slug=tenant_slug, name=tenant_slug, database=database_name
-- given pattern: A regular expression for the databases' names; what its first group takes becomes the slug.
-- problem empty: The database holds no table.

-- tenants:
SELECT s.schema_name AS database_name,
       CASE WHEN {=pattern} LIKE '%(%'
            THEN regexp_replace(s.schema_name, concat('^.*?(?:', {=pattern}, ').*$'), concat(char(92), '1'))
            ELSE regexp_substr(s.schema_name, {=pattern}) END AS tenant_slug,
       CASE WHEN NOT EXISTS (SELECT 1 FROM information_schema.tables t WHERE t.table_schema = s.schema_name)
            THEN 'empty' END AS tenantry_problem
FROM information_schema.schemata s
WHERE s.schema_name REGEXP {=pattern}
  AND s.schema_name NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')
ORDER BY s.schema_name
