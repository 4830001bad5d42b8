SELECT GROUP_CONCAT(s.SCHEMA_NAME SEPARATOR ', ') FROM information_schema.SCHEMATA s
WHERE s.SCHEMA_NAME NOT IN ('information_schema', 'performance_schema', 'sys', 'tenantry_rows', ?)
