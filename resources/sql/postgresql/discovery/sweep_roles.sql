-- The roles of tenants, by the beginning of their names. Those of a template stand in a database that nobody looks into.
SELECT pg_catalog.substring(r.rolname, '^(t_[a-z0-9_]{1,42}_[0-9a-f]{12})_(?:owner|rw|ro|own|app|ddl|probe|other)$') AS base,
       pg_catalog.string_agg(r.rolname, ', ' ORDER BY r.rolname)
FROM pg_catalog.pg_roles r
WHERE r.rolname ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}_(owner|rw|ro|own|app|ddl|probe|other)$'
    AND NOT (r.rolname ~ '^t_template_'
             AND EXISTS (SELECT FROM pg_catalog.pg_database d
                         WHERE d.oid::text = pg_catalog.substring(pg_catalog.shobj_description(r.oid, 'pg_authid'), '[0-9]+$')))
GROUP BY base
