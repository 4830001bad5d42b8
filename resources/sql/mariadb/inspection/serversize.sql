SELECT sum(t.data_length + t.index_length), count(*)
FROM information_schema.tables t
WHERE t.table_type = 'BASE TABLE' AND t.table_schema NOT IN ('information_schema', 'performance_schema', 'sys')
HAVING count(*) > 0
