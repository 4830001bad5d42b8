SELECT schema_name, false FROM information_schema.schemata
