SELECT schema_name FROM information_schema.schemata WHERE BINARY schema_name = ?
