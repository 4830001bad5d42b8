-- Ordinary and partitioned tables of the schemas in $1, with their columns; a partition belongs to its table.
SELECT n.nspname, c.relname, c.reltuples::bigint,
       string_agg(a.attname || chr(30) || format_type(a.atttypid, a.atttypmod) || chr(30) || CASE WHEN a.attnotnull THEN '' ELSE 'null' END,
                  chr(31) ORDER BY a.attnum),
       coalesce((SELECT k.attname
                 FROM pg_index i
                 JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = i.indkey[0]
                 WHERE i.indrelid = c.oid AND i.indisprimary AND i.indnkeyatts = 1), '')
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND n.nspname = ANY (string_to_array($1::text, chr(31)))
GROUP BY c.oid, n.nspname, c.relname, c.reltuples
ORDER BY n.nspname, c.relname
