SELECT t.TABLE_NAME, t.TABLE_NAME NOT IN ('tenantry', 'schema_migrations')
FROM information_schema.TABLES t WHERE t.TABLE_SCHEMA = ? ORDER BY t.TABLE_NAME
