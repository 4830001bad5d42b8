SELECT name::text, false FROM {table} ORDER BY id DESC LIMIT 1
