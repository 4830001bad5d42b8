-- name: Apartment (Rails)
-- about: Rails with a schema for each tenant.
-- engine: postgresql
-- model: schema
-- tried: Apartment 2.11, Rails 6.1, PostgreSQL 15
-- map: slug=schema_name, name=tenantry_name, schema=schema_name
-- problem no-owner: No row of the table of tenants names this schema.
-- problem no-schema: The row names a schema that does not exist.
-- problem other-tables: The schema holds other tables than the application.

-- required sign: Rails keeps its history in public
SELECT 'public.schema_migrations, public.ar_internal_metadata'
WHERE to_regclass('public.schema_migrations') IS NOT NULL AND to_regclass('public.ar_internal_metadata') IS NOT NULL

-- required sign: Other schemas have the same history of their own
SELECT count(*)::text
FROM pg_class m
JOIN pg_namespace n ON n.oid = m.relnamespace
JOIN pg_class i ON i.relnamespace = n.oid AND i.relname = 'ar_internal_metadata'
WHERE m.relname = 'schema_migrations' AND n.nspname <> 'public'
HAVING count(*) > 0

-- required sign: Most of them hold the tables of the application
SELECT count(*) FILTER (WHERE shared * 2 > tables) || ' / ' || count(*)
FROM (SELECT count(c.oid) AS tables, count(p.oid) AS shared
      FROM pg_class m
      JOIN pg_namespace n ON n.oid = m.relnamespace AND n.nspname <> 'public'
      JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
           AND c.relname NOT IN ('schema_migrations', 'ar_internal_metadata')
      LEFT JOIN pg_class p ON p.relname = c.relname AND p.relkind = c.relkind AND p.relnamespace = 'public'::regnamespace
      WHERE m.relname = 'schema_migrations'
      GROUP BY n.oid) counted
HAVING count(*) FILTER (WHERE shared * 2 > tables) * 2 > count(*)

-- sign: The same tables in each
SELECT min(tables)::text
FROM (SELECT count(c.oid) AS tables
      FROM pg_class m
      JOIN pg_namespace n ON n.oid = m.relnamespace AND n.nspname <> 'public'
      JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
      WHERE m.relname = 'schema_migrations'
      GROUP BY n.oid) counted
HAVING min(tables) = max(tables)

-- sign owner_table owner_column: A table in public names the schemas
SELECT format('public.%I.%I', candidate.relname, candidate.attname), candidate.relname, candidate.attname
FROM (SELECT c.relname, a.attname,
             (xpath('//hits/text()', query_to_xml(format(
                 'SELECT count(*) AS hits FROM public.%I t JOIN pg_catalog.pg_namespace n ON n.nspname = t.%I::text WHERE n.nspname <> %L',
                 c.relname, a.attname, 'public'), false, true, '')))[1]::text::bigint AS hits
      FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
           AND a.attname IN ('schema_name', 'schema', 'tenant', 'tenant_name', 'subdomain', 'database', 'slug', 'name', 'domain')
           AND a.atttypid IN ('varchar'::regtype, 'text'::regtype)
      WHERE c.relkind = 'r' AND NOT c.relrowsecurity AND c.relnamespace = 'public'::regnamespace
        AND c.reltuples < 1000000
        AND has_table_privilege(c.oid, 'SELECT')) candidate
WHERE candidate.hits > 0
ORDER BY candidate.hits DESC, candidate.relname, candidate.attname
LIMIT 1

-- tenants:
WITH owner AS (
    SELECT x.place, min(x.label) AS label
    FROM xmltable('//row' PASSING query_to_xml(
             CASE WHEN {=owner_table}::text IS NULL THEN 'SELECT NULL AS place, NULL AS label WHERE false'
                  ELSE format('SELECT t.%I AS place, coalesce(nullif(to_jsonb(t) ->> %L, %L), t.%I) AS label FROM public.%I t',
                              {=owner_column}::text, 'name', '', {=owner_column}::text, {=owner_table}::text) END,
             true, false, '')
         COLUMNS place text, label text) x
    WHERE x.place <> '' AND x.place <> 'public'
    GROUP BY x.place
),
history AS (
    SELECT n.nspname::text AS place, count(p.oid) * 2 >= count(c.oid) AS alike
    FROM pg_class m
    JOIN pg_namespace n ON n.oid = m.relnamespace AND n.nspname <> 'public'
    JOIN pg_class i ON i.relnamespace = n.oid AND i.relname = 'ar_internal_metadata'
    LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
         AND c.relname NOT IN ('schema_migrations', 'ar_internal_metadata')
    LEFT JOIN pg_class p ON p.relname = c.relname AND p.relkind = c.relkind AND p.relnamespace = 'public'::regnamespace
    WHERE m.relname = 'schema_migrations'
    GROUP BY n.nspname
),
-- A table that names other things as well says nothing of schemas that are not there.
trust AS (
    SELECT count(history.place) * 2 > count(*) AS most FROM owner LEFT JOIN history USING (place)
)
SELECT coalesce(history.place, owner.place) AS schema_name,
       coalesce(owner.label, history.place) AS tenantry_name,
       CASE WHEN history.place IS NULL THEN 'no-schema'
            WHEN NOT history.alike THEN 'other-tables'
            WHEN {=owner_table}::text IS NOT NULL AND owner.place IS NULL THEN 'no-owner' END AS tenantry_problem
FROM history
FULL JOIN owner ON owner.place = history.place
WHERE history.place IS NOT NULL OR (SELECT most FROM trust)
ORDER BY 1

-- outside:
SELECT 'public', {=owner_table}::text
WHERE {=owner_table}::text IS NOT NULL
