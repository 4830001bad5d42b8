-- As the engines of the tables tell it: InnoDB from its counts of pages, which it brings up to date now and then. No row for what this
-- login may not see.
SELECT sum(t.data_length + t.index_length), count(*)
FROM information_schema.tables t
WHERE t.table_schema = ? AND t.table_type = 'BASE TABLE'
HAVING count(*) > 0
