-- name: Citus, sharding by schema
-- about: A schema for each tenant, which Citus places on a node.
-- engine: postgresql
-- model: schema
-- tried: Citus 13.0.3, PostgreSQL 15
-- map: slug=schema_name, name=schema_name, schema=schema_name
-- problem empty: The schema holds no table.

-- required sign: Citus keeps its schemas here
SELECT 'pg_catalog.pg_dist_schema' WHERE to_regclass('pg_catalog.pg_dist_schema') IS NOT NULL

-- required sign: Schemas are distributed
SELECT count(*)::text FROM pg_catalog.pg_dist_schema HAVING count(*) > 0

-- sign: The same tables in each
SELECT min(tables)::text
FROM (SELECT count(c.oid) AS tables
      FROM pg_catalog.pg_dist_schema s
      LEFT JOIN pg_class c ON c.relnamespace = s.schemaid AND c.relkind IN ('r', 'p')
      GROUP BY s.schemaid) counted
HAVING min(tables) > 0 AND min(tables) = max(tables)

-- tenants:
SELECT n.nspname AS schema_name,
       CASE WHEN filled.relnamespace IS NULL THEN 'empty' END AS tenantry_problem
FROM pg_catalog.pg_dist_schema s
JOIN pg_namespace n ON n.oid = s.schemaid
LEFT JOIN (SELECT DISTINCT c.relnamespace FROM pg_class c WHERE c.relkind IN ('r', 'p')) filled ON filled.relnamespace = n.oid
ORDER BY n.nspname
