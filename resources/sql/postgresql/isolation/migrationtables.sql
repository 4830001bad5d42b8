-- Ordinary tables only, without row-level security: nothing that is read here may run somebody else's function.
SELECT n.nspname, c.relname, string_agg(a.attname, ',' ORDER BY a.attname)
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid AND t.typnamespace = 'pg_catalog'::regnamespace
WHERE c.relkind = 'r' AND NOT c.relrowsecurity
  AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
  AND ($1::text IS NULL OR n.nspname = $1::text)
  AND c.relname IN ('schema_migrations', 'django_migrations', 'flyway_schema_history', 'alembic_version',
                    'databasechangelog', '__EFMigrationsHistory', '_prisma_migrations', 'knex_migrations',
                    'goose_db_version', 'atlas_schema_revisions')
GROUP BY n.nspname, c.relname
ORDER BY n.nspname <> 'public', n.nspname, c.relname
