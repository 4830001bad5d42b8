SELECT max(version::text), false FROM {table}
