SELECT version::text, NOT success FROM {table} WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
