-- name: Values of a tenant column
-- about: Every value of one column of a shared table.
-- engine: postgresql
-- model: shared
-- tried: PostgreSQL 15
-- map: slug=tenant_key, name=tenant_key, schema=place_schema, tenantKey=tenant_key
-- given schema=public: The schema of the table.
-- given table: A table that holds rows of every tenant.
-- given column: The column that says whose a row is.
-- problem null-key: Rows without a tenant.

-- tenants:
SELECT t.{column}::text AS tenant_key, count(*) AS row_count, {=schema}::text AS place_schema,
       CASE WHEN t.{column} IS NULL THEN 'null-key' END AS tenantry_problem
FROM {schema}.{table} t
GROUP BY t.{column}
ORDER BY 1
