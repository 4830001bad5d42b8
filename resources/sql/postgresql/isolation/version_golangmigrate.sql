SELECT version::text, dirty FROM {table} ORDER BY version DESC LIMIT 1
