SELECT app || '.' || name, false FROM {table} ORDER BY id DESC LIMIT 1
