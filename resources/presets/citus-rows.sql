-- name: Citus, distributed tables
-- about: Rows of all tenants in tables that Citus distributes by the tenant.
-- engine: postgresql
-- model: shared
-- tried: Citus 13.0.3 with activerecord-multi-tenant 2.4, PostgreSQL 15
-- map: slug=tenantry_slug, name=tenantry_name, schema=tenantry_schema, tenantKey=tenantry_key

-- required sign: Citus keeps its catalogue here
SELECT 'pg_catalog.pg_dist_partition' WHERE to_regclass('pg_catalog.pg_dist_partition') IS NOT NULL

-- required sign tenants_schema tenants_table key_column: A distributed table has the tenant as its key
SELECT format('%I.%I (%I)', n.nspname, c.relname, a.attname), n.nspname, c.relname, a.attname
FROM pg_catalog.pg_dist_partition p
JOIN pg_class c ON c.oid = p.logicalrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = substring(p.partkey::text FROM ':varattno (\d+)')::int
JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum
WHERE p.partmethod = 'h'
ORDER BY (SELECT count(*) FROM pg_catalog.pg_dist_partition s WHERE s.partmethod = 'h' AND s.colocationid = p.colocationid) DESC, 1
LIMIT 1

-- required sign: Several other tables stand beside it
SELECT (count(*) - 1)::text
FROM pg_catalog.pg_dist_partition p
JOIN pg_catalog.pg_dist_partition root ON root.colocationid = p.colocationid AND root.partmethod = 'h'
JOIN pg_class c ON c.oid = root.logicalrelid AND c.relname = {=tenants_table}
JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = {=tenants_schema}
WHERE p.partmethod = 'h'
HAVING count(*) > 2

-- tenants:
SELECT t.*,
       t.{key_column}::text AS tenantry_key,
       coalesce(nullif(to_jsonb(t) ->> 'slug', ''), nullif(to_jsonb(t) ->> 'subdomain', ''), nullif(to_jsonb(t) ->> 'name', ''),
                {=tenants_table}::text || '-' || t.{key_column}::text) AS tenantry_slug,
       coalesce(nullif(to_jsonb(t) ->> 'name', ''), nullif(to_jsonb(t) ->> 'title', ''), t.{key_column}::text) AS tenantry_name,
       {=tenants_schema}::text AS tenantry_schema
FROM {tenants_schema}.{tenants_table} t
ORDER BY t.{key_column}

-- outside:
SELECT {=tenants_schema}::text, {=tenants_table}::text
