-- name: acts_as_tenant, activerecord-multi-tenant (Rails)
-- about: Rails with rows of all tenants in the same tables.
-- engine: postgresql
-- model: shared
-- tried: acts_as_tenant 1.0.1, activerecord-multi-tenant 2.4, Rails 6.1, PostgreSQL 15
-- map: slug=tenantry_slug, name=tenantry_name, schema=tenantry_schema, tenantKey=id

-- required sign: Rails keeps its history here
SELECT 'public.schema_migrations, public.ar_internal_metadata'
WHERE to_regclass('public.schema_migrations') IS NOT NULL AND to_regclass('public.ar_internal_metadata') IS NOT NULL

-- required sign: Citus does not distribute the tables
SELECT '0' WHERE to_regclass('pg_catalog.pg_dist_partition') IS NULL

-- required sign tenants_table key_column: Most tables name the tenant
-- Customers and sites are also what a shop or an agency keeps in a table, so most tables have to name those.
SELECT format('public.%I, %I: %s / %s', h.table_name, h.column_name, h.named, h.tables), h.table_name, h.column_name
FROM (SELECT words.table_name, words.column_name, words.share,
             count(*) FILTER (WHERE a.attnum IS NOT NULL) AS named, count(*) AS tables
      FROM (VALUES ('tenants', 'tenant_id', 50), ('accounts', 'account_id', 50), ('organizations', 'organization_id', 50),
                   ('organisations', 'organisation_id', 50), ('companies', 'company_id', 50),
                   ('workspaces', 'workspace_id', 50), ('teams', 'team_id', 75), ('stores', 'store_id', 75),
                   ('shops', 'shop_id', 75), ('sites', 'site_id', 75), ('firms', 'firm_id', 75),
                   ('clients', 'client_id', 75), ('customers', 'customer_id', 75)) words(table_name, column_name, share)
      JOIN pg_class hub ON hub.relname = words.table_name AND hub.relkind = 'r' AND hub.relnamespace = 'public'::regnamespace
      JOIN pg_attribute id ON id.attrelid = hub.oid AND id.attname = 'id' AND NOT id.attisdropped
      JOIN pg_class c ON c.relnamespace = hub.relnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.oid <> hub.oid
           AND c.relname NOT IN ('schema_migrations', 'ar_internal_metadata')
           AND c.relname NOT LIKE 'active\_storage\_%'
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = words.column_name AND NOT a.attisdropped
           AND (SELECT k.typcategory FROM pg_type k WHERE k.oid = a.atttypid)
             = (SELECT k.typcategory FROM pg_type k WHERE k.oid = id.atttypid)
      GROUP BY 1, 2, 3) h
WHERE h.named >= 2 AND h.named * 100 >= h.tables * h.share
ORDER BY h.named DESC, h.table_name
LIMIT 1

-- sign: Unique keys hold the tenant
SELECT count(*) FILTER (WHERE holds) || ' / ' || count(*)
FROM (SELECT EXISTS (SELECT FROM pg_attribute a
                     WHERE a.attrelid = c.oid AND a.attname = {=key_column} AND a.attnum = ANY (i.indkey)) AS holds
      FROM pg_index i
      JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
      WHERE i.indisunique AND (NOT i.indisprimary OR i.indnkeyatts > 1)
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = {=key_column} AND NOT a.attisdropped)) keys
HAVING count(*) > 0 AND count(*) = count(*) FILTER (WHERE holds)

-- sign: No tenant has a schema of its own
SELECT '0'
WHERE NOT EXISTS (SELECT FROM pg_class c WHERE c.relname = 'schema_migrations' AND c.relnamespace <> 'public'::regnamespace)

-- tenants:
SELECT t.*,
       coalesce(nullif(to_jsonb(t) ->> 'slug', ''), nullif(to_jsonb(t) ->> 'subdomain', ''), nullif(to_jsonb(t) ->> 'name', ''),
                {=tenants_table}::text || '-' || t.id::text) AS tenantry_slug,
       coalesce(nullif(to_jsonb(t) ->> 'name', ''), nullif(to_jsonb(t) ->> 'title', ''), t.id::text) AS tenantry_name,
       'public' AS tenantry_schema
FROM public.{tenants_table} t
ORDER BY t.id

-- outside:
SELECT 'public', {=tenants_table}::text
