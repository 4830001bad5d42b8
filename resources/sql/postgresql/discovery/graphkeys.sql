-- Foreign keys between tables of the schemas in $1; those of a partition are its table's.
SELECT cn.nspname, c.relname, pn.nspname, p.relname,
       (SELECT string_agg(a.attname, chr(31) ORDER BY k.n)
        FROM unnest(f.conkey) WITH ORDINALITY k(num, n)
        JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.num),
       (SELECT string_agg(a.attname, chr(31) ORDER BY k.n)
        FROM unnest(f.confkey) WITH ORDINALITY k(num, n)
        JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.num),
       CASE WHEN EXISTS (SELECT FROM pg_attribute a
                         WHERE a.attrelid = f.conrelid AND a.attnum = ANY (f.conkey) AND NOT a.attnotnull) THEN 'null' ELSE '' END,
       CASE WHEN EXISTS (SELECT FROM pg_index i
                         WHERE i.indrelid = f.conrelid AND i.indisvalid AND i.indpred IS NULL
                           AND (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey) THEN 'index' ELSE '' END
FROM pg_constraint f
JOIN pg_class c ON c.oid = f.conrelid AND NOT c.relispartition
JOIN pg_namespace cn ON cn.oid = c.relnamespace
JOIN pg_class p ON p.oid = f.confrelid AND NOT p.relispartition
JOIN pg_namespace pn ON pn.oid = p.relnamespace
WHERE f.contype = 'f' AND f.conrelid <> f.confrelid
  AND cn.nspname = ANY (string_to_array($1::text, chr(31)))
ORDER BY 1, 2, f.conname
