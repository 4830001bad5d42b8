-- No session count: a login sees its own sessions only. Sizes are the engine's own estimate.
SELECT s.schema_name, (SELECT sum(t.data_length + t.index_length) FROM information_schema.tables t WHERE t.table_schema = s.schema_name), NULL, -1, s.schema_name IN ('information_schema', 'performance_schema', 'mysql', 'sys')
FROM information_schema.schemata s
ORDER BY s.schema_name
