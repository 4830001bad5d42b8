SELECT max("MigrationId"::text), false FROM {table}
