SELECT migration_name::text, finished_at IS NULL FROM {table} WHERE rolled_back_at IS NULL ORDER BY started_at DESC LIMIT 1
