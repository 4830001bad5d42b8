-- name: django-tenants
-- about: Django with a schema for each tenant.
-- engine: postgresql
-- model: schema
-- tried: django-tenants 3.4.8, Django 3.2, PostgreSQL 15
-- map: slug=schema_name, name=tenantry_name, schema=schema_name
-- problem no-schema: The row names a schema that does not exist.
-- problem no-domain: No domain leads to it, so nobody reaches it by name.

-- required sign tenants_schema tenants_table: A table with schema_name, unique
SELECT format('%I.%I', n.nspname, c.relname), n.nspname, c.relname
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'schema_name' AND NOT a.attisdropped
     AND a.atttypid = 'varchar'::regtype
WHERE c.relkind = 'r'
  AND EXISTS (SELECT FROM pg_index i
              WHERE i.indrelid = c.oid AND i.indisunique AND i.indpred IS NULL AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum)
ORDER BY EXISTS (SELECT FROM pg_constraint f
                 JOIN pg_attribute d ON d.attrelid = f.conrelid AND d.attname = 'domain' AND NOT d.attisdropped
                 WHERE f.contype = 'f' AND f.confrelid = c.oid) DESC,
         n.nspname <> 'public', 1
LIMIT 1

-- required sign domains_schema domains_table tenants_key: Domains point to it
SELECT format('%I.%I', n.nspname, c.relname), n.nspname, c.relname, k.attname
FROM pg_constraint f
JOIN pg_attribute k ON k.attrelid = f.confrelid AND k.attnum = f.confkey[1]
JOIN pg_class c ON c.oid = f.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class t ON t.oid = f.confrelid AND t.relname = {=tenants_table}
JOIN pg_namespace tn ON tn.oid = t.relnamespace AND tn.nspname = {=tenants_schema}
WHERE f.contype = 'f'
  AND 3 = (SELECT count(*) FROM pg_attribute a
           WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attname IN ('domain', 'tenant_id', 'is_primary'))
ORDER BY 1
LIMIT 1

-- sign: Every row names a schema
SELECT count(n.oid) || ' / ' || count(*)
FROM {tenants_schema}.{tenants_table} t
LEFT JOIN pg_namespace n ON n.nspname = t.schema_name
HAVING count(*) > 0 AND count(*) = count(n.oid)

-- sign: The same tables in each
SELECT min(tables)::text
FROM (SELECT count(c.oid) AS tables
      FROM {tenants_schema}.{tenants_table} t
      JOIN pg_namespace n ON n.nspname = t.schema_name
      LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
      WHERE t.schema_name <> 'public'
      GROUP BY n.oid) counted
HAVING min(tables) > 0 AND min(tables) = max(tables)

-- sign: A migration history of its own in each
SELECT count(c.oid) || ' / ' || count(*)
FROM {tenants_schema}.{tenants_table} t
JOIN pg_namespace n ON n.nspname = t.schema_name
LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = 'django_migrations'
HAVING count(*) > 0 AND count(*) = count(c.oid)

-- sign: No schema beside those that rows name
SELECT '0'
WHERE NOT EXISTS (SELECT FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  WHERE c.relname = 'django_migrations' AND n.nspname <> 'public'
                    AND NOT EXISTS (SELECT FROM {tenants_schema}.{tenants_table} t WHERE t.schema_name = n.nspname))

-- tenants:
SELECT t.*,
       t.{tenants_key}::text AS tenantry_id,
       coalesce(nullif(to_jsonb(t) ->> 'name', ''), nullif(to_jsonb(t) ->> 'title', ''), t.schema_name) AS tenantry_name,
       d.domain AS tenantry_domain,
       CASE WHEN n.oid IS NULL THEN 'no-schema' WHEN d.domain IS NULL THEN 'no-domain' END AS tenantry_problem
FROM {tenants_schema}.{tenants_table} t
LEFT JOIN pg_namespace n ON n.nspname = t.schema_name
LEFT JOIN (SELECT DISTINCT ON (x.tenant_id) x.tenant_id, x.domain FROM {domains_schema}.{domains_table} x
           ORDER BY x.tenant_id, x.is_primary DESC, x.domain) d ON d.tenant_id = t.{tenants_key}
WHERE t.schema_name <> 'public'
ORDER BY t.schema_name

-- leftovers:
SELECT n.nspname, format('%I.django_migrations', n.nspname)
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname = 'django_migrations' AND n.nspname <> 'public'
  AND NOT EXISTS (SELECT FROM {tenants_schema}.{tenants_table} t WHERE t.schema_name = n.nspname)
ORDER BY 1

-- outside:
SELECT {=tenants_schema}::text, {=tenants_table}::text
