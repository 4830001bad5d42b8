-- name: Values of a tenant column
-- about: Every value of one column of a shared table.
-- engine: sqlite
-- model: shared
-- tried: SQLite 3.40
-- map: slug=tenant_key, name=tenant_key, tenantKey=tenant_key
-- given table: A table that holds rows of every tenant.
-- given column: The column that says whose a row is.
-- problem null-key: Rows without a tenant.

-- tenants:
SELECT CAST(t.{column} AS TEXT) AS tenant_key, count(*) AS row_count,
       CASE WHEN t.{column} IS NULL THEN 'null-key' END AS tenantry_problem
FROM {table} t
GROUP BY t.{column}
ORDER BY 1
