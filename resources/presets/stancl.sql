-- name: stancl/tenancy (Laravel)
-- about: Laravel with a database or a schema for each tenant.
-- engine: postgresql
-- model: database
-- tried: stancl/tenancy 3.6.1, Laravel 8.83, PostgreSQL 15, by database and by schema
-- map: externalId=id, slug=tenant_slug, name=tenant_name, model=place_model, database=place_database, schema=place_schema
-- given prefix=tenant: What the names of the tenants' databases begin with.
-- given suffix=: What they end with.
-- problem no-place: There is neither a database nor a schema of its name.
-- problem no-domain: No domain leads to it, so nobody reaches it by name.

-- required sign tenants_schema tenants_table: A table of tenants with a text as key and data beside it
SELECT format('%I.%I', n.nspname, c.relname), n.nspname, c.relname
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute k ON k.attrelid = c.oid AND k.attname = 'id' AND k.atttypid IN ('varchar'::regtype, 'text'::regtype, 'uuid'::regtype)
JOIN pg_attribute d ON d.attrelid = c.oid AND d.attname = 'data' AND d.atttypid IN ('json'::regtype, 'jsonb'::regtype)
JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary AND i.indnkeyatts = 1 AND i.indkey[0] = k.attnum
WHERE c.relname = 'tenants' AND c.relkind = 'r'
ORDER BY n.nspname <> 'public', 1
LIMIT 1

-- required sign domains_schema domains_table: Domains point to it
SELECT format('%I.%I', n.nspname, c.relname), n.nspname, c.relname
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'domain' AND NOT a.attisdropped
JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = 'tenant_id' AND t.atttypid IN ('varchar'::regtype, 'text'::regtype, 'uuid'::regtype)
WHERE c.relname = 'domains' AND c.relkind = 'r' AND n.nspname = {=tenants_schema}
  AND EXISTS (SELECT FROM pg_index i
              WHERE i.indrelid = c.oid AND i.indisunique AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum)
LIMIT 1

-- sign: Databases or schemas by the names of the tenants
SELECT count(coalesce(n.oid, db.oid)) || ' / ' || count(*)
FROM {tenants_schema}.{tenants_table} t
CROSS JOIN LATERAL (SELECT coalesce(t.data::jsonb ->> 'tenancy_db_name', {=prefix}::text || t.id::text || {=suffix}::text) AS name) place
LEFT JOIN pg_namespace n ON n.nspname = place.name
LEFT JOIN pg_database db ON db.datname = place.name
HAVING count(*) > 0 AND count(coalesce(n.oid, db.oid)) = count(*)

-- sign: Laravel keeps its migrations beside it
SELECT format('%I.migrations', n.nspname)
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname = 'migrations' AND n.nspname = {=tenants_schema}
  AND 3 = (SELECT count(*) FROM pg_attribute a
           WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attname IN ('id', 'migration', 'batch'))

-- tenants:
-- Another application of this server may have a database by the same name: the schema is the nearer one.
SELECT t.id::text AS id,
       coalesce(nullif(t.data::jsonb ->> 'slug', ''), nullif(to_jsonb(t) ->> 'slug', ''),
                CASE WHEN t.id::text ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN d.domain END, t.id::text) AS tenant_slug,
       coalesce(nullif(t.data::jsonb ->> 'name', ''), nullif(to_jsonb(t) ->> 'name', ''), nullif(t.data::jsonb ->> 'company', ''),
                d.domain, t.id::text) AS tenant_name,
       d.domain AS first_domain,
       CASE WHEN n.oid IS NOT NULL THEN 'schema' ELSE 'database' END AS place_model,
       CASE WHEN n.oid IS NOT NULL THEN current_database()::text ELSE place.name END AS place_database,
       CASE WHEN n.oid IS NOT NULL THEN place.name ELSE '' END AS place_schema,
       CASE WHEN db.oid IS NULL AND n.oid IS NULL THEN 'no-place' WHEN d.domain IS NULL THEN 'no-domain' END AS tenantry_problem
FROM {tenants_schema}.{tenants_table} t
CROSS JOIN LATERAL (SELECT coalesce(t.data::jsonb ->> 'tenancy_db_name', {=prefix}::text || t.id::text || {=suffix}::text) AS name) place
LEFT JOIN pg_namespace n ON n.nspname = place.name
LEFT JOIN pg_database db ON db.datname = place.name
LEFT JOIN (SELECT x.tenant_id::text AS tenant_id, min(x.domain) AS domain FROM {domains_schema}.{domains_table} x GROUP BY 1) d
     ON d.tenant_id = t.id::text
ORDER BY t.id

-- leftovers:
WITH place AS (
    SELECT coalesce(t.data::jsonb ->> 'tenancy_db_name', {=prefix}::text || t.id::text || {=suffix}::text) AS name
    FROM {tenants_schema}.{tenants_table} t
),
candidate AS (
    SELECT n.nspname::text AS name, format('%I.migrations', n.nspname) AS evidence
    FROM pg_namespace n
    WHERE EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = n.oid AND c.relname = 'migrations')
    UNION ALL
    SELECT d.datname::text, '' FROM pg_database d
    WHERE NOT d.datistemplate AND d.datname <> current_database()
      AND NOT EXISTS (SELECT FROM place JOIN pg_namespace n ON n.nspname = place.name)
)
SELECT candidate.name, candidate.evidence
FROM candidate
WHERE {=prefix}::text <> '' AND starts_with(candidate.name, {=prefix}::text)
  AND NOT EXISTS (SELECT FROM place WHERE place.name = candidate.name)
ORDER BY 1

-- outside:
SELECT {=tenants_schema}::text, {=tenants_table}::text
