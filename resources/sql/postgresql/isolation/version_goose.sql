SELECT version_id::text, false FROM {table} WHERE is_applied ORDER BY id DESC LIMIT 1
