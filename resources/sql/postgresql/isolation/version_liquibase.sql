SELECT id::text, false FROM {table} ORDER BY orderexecuted DESC LIMIT 1
