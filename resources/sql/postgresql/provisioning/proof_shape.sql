-- What is needed to make a row of each shared table: as JSON, one table a row.
select pg_catalog.json_build_object(
    'name', c.relname,
    'isGuarded', c.relrowsecurity,
    'isPartition', c.relispartition,
    'columns', (
        select pg_catalog.json_agg(pg_catalog.json_build_object(
            'name', a.attname, 'type', pg_catalog.format_type(a.atttypid, a.atttypmod), 'category', t.typcategory,
            'isWritable', a.attidentity <> 'a' and a.attgenerated = '',
            'isUnique', exists (select from pg_catalog.pg_index i
                                where i.indrelid = c.oid and i.indisunique and a.attnum = any (i.indkey)),
            'isRequired', a.attnotnull and not a.atthasdef and a.attidentity = '',
            -- One of the words that it takes: of an enum, or of a check that lists them.
            'label', coalesce(
                (select e.enumlabel::text from pg_catalog.pg_enum e where e.enumtypid = a.atttypid
                 order by e.enumsortorder limit 1),
                (select pg_catalog.substring(pg_catalog.pg_get_constraintdef(k.oid),
                                             pg_catalog.quote_ident(a.attname) || ' = ANY \(\(?ARRAY\[''([^'']+)''')
                 from pg_catalog.pg_constraint k
                 where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] order by k.oid limit 1))) order by a.attnum)
        from pg_catalog.pg_attribute a join pg_catalog.pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
    'links', (
        select pg_catalog.json_agg(pg_catalog.json_build_object(
            'parent', p.relname,
            'own', (select pg_catalog.json_agg(a.attname order by u.place)
                    from pg_catalog.unnest(k.conkey) with ordinality u (number, place)
                    join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.number),
            'other', (select pg_catalog.json_agg(a.attname order by u.place)
                      from pg_catalog.unnest(k.confkey) with ordinality u (number, place)
                      join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.number)) order by k.oid)
        from pg_catalog.pg_constraint k join pg_catalog.pg_class p on p.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.conparentid = 0))::text
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname = ? and c.relkind in ('r', 'p') and c.relname not in ('tenantry', 'schema_migrations')
order by c.relname
