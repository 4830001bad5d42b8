-- name: stancl/tenancy (Laravel)
-- about: Laravel with a database for each tenant.
-- engine: mariadb
-- model: database
-- tried: stancl/tenancy 3.6.1, Laravel 8.83, MariaDB 10.11
-- map: externalId=id, slug=tenant_slug, name=tenant_name, database=place_database
-- given prefix=tenant: What the names of the tenants' databases begin with.
-- given suffix=: What they end with.
-- problem no-place: There is neither a database nor a schema of its name.
-- problem no-domain: No domain leads to it, so nobody reaches it by name.

-- required sign: A table of tenants with a text as key and data beside it
SELECT k.table_name
FROM information_schema.columns k
JOIN information_schema.columns d ON d.table_schema = k.table_schema AND d.table_name = k.table_name
     AND d.column_name = 'data' AND d.data_type IN ('longtext', 'json')
WHERE k.table_schema = database() AND k.table_name = 'tenants' AND k.column_name = 'id' AND k.column_key = 'PRI'
  AND k.data_type IN ('varchar', 'char', 'uuid')

-- required sign: Domains point to it
SELECT a.table_name
FROM information_schema.columns a
JOIN information_schema.columns t ON t.table_schema = a.table_schema AND t.table_name = a.table_name
     AND t.column_name = 'tenant_id' AND t.data_type IN ('varchar', 'char', 'uuid')
WHERE a.table_schema = database() AND a.table_name = 'domains' AND a.column_name = 'domain' AND a.column_key = 'UNI'

-- sign: Databases or schemas by the names of the tenants
SELECT concat(count(s.schema_name), ' / ', count(*))
FROM tenants t
LEFT JOIN information_schema.schemata s
     ON s.schema_name = coalesce(json_value(t.data, '$.tenancy_db_name'), concat({=prefix}, t.id, {=suffix}))
HAVING count(*) > 0 AND count(*) = count(s.schema_name)

-- sign: Laravel keeps its migrations beside it
SELECT c.table_name
FROM information_schema.columns c
WHERE c.table_schema = database() AND c.table_name = 'migrations' AND c.column_name IN ('id', 'migration', 'batch')
GROUP BY c.table_name
HAVING count(*) = 3

-- tenants:
SELECT p.id,
       coalesce(nullif(json_value(p.data, '$.slug'), ''), CASE WHEN p.id REGEXP '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN p.domain END,
                p.id) AS tenant_slug,
       coalesce(nullif(json_value(p.data, '$.name'), ''), nullif(json_value(p.data, '$.company'), ''), p.domain, p.id) AS tenant_name,
       p.domain AS first_domain,
       p.place AS place_database,
       CASE WHEN s.schema_name IS NULL THEN 'no-place' WHEN p.domain IS NULL THEN 'no-domain' END AS tenantry_problem
FROM (SELECT t.id, t.data, coalesce(json_value(t.data, '$.tenancy_db_name'), concat({=prefix}, t.id, {=suffix})) AS place,
             d.domain
      FROM tenants t
      LEFT JOIN (SELECT x.tenant_id, min(x.domain) AS domain FROM domains x GROUP BY x.tenant_id) d ON d.tenant_id = t.id) p
LEFT JOIN information_schema.schemata s ON s.schema_name = p.place
ORDER BY p.id

-- leftovers:
SELECT s.schema_name, ''
FROM information_schema.schemata s
WHERE {=prefix} <> '' AND left(s.schema_name, char_length({=prefix})) = {=prefix} AND s.schema_name <> database()
  AND NOT EXISTS (SELECT 1 FROM tenants t
                  WHERE s.schema_name = coalesce(json_value(t.data, '$.tenancy_db_name'), concat({=prefix}, t.id, {=suffix})))
ORDER BY s.schema_name
