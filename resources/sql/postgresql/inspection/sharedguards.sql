-- What is missing of that which keeps tenants apart in shared tables: one fault a row, and one row with NULL for a schema without any.
-- guard_shared() says what has to be there. The names are looked at first: of thousands of schemas few are shared.
WITH RECURSIVE shared AS MATERIALIZED (
    SELECT n.oid, n.nspname, c.oid AS control, c.relrowsecurity
    FROM pg_namespace n
    JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = 'tenantry' AND c.relkind = 'r'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_key' AND NOT a.attisdropped
    WHERE n.nspname LIKE 't\_shared\_%'
), tables AS MATERIALIZED (
    SELECT s.nspname, c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attnum IS NOT NULL AS is_direct
    FROM shared s
    JOIN pg_class c ON c.relnamespace = s.oid
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT IN ('tenantry', 'schema_migrations')
), links AS MATERIALIZED (
    -- By a key that every row has.
    SELECT k.conrelid, k.confrelid
    FROM tables t
    JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f' AND k.conrelid <> k.confrelid
    WHERE NOT t.is_direct
      AND NOT EXISTS (SELECT FROM pg_attribute a
                      WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey) AND NOT a.attnotnull)
), belonging (oid) AS (
    SELECT t.oid FROM tables t WHERE t.is_direct
    UNION
    SELECT l.conrelid FROM belonging b JOIN links l ON l.confrelid = b.oid
), guarded AS (
    SELECT t.* FROM tables t JOIN belonging b ON b.oid = t.oid
), wanted (policy, is_permissive, command) AS (
    VALUES ('tenantry_rows', true, '*'), ('tenantry_open', false, '*'), ('tenantry_kept', false, 'd')
), faults (nspname, relname, fault, policy) AS MATERIALIZED (
    SELECT g.nspname, g.relname, 'off', NULL FROM guarded g WHERE NOT g.relrowsecurity
    UNION ALL
    SELECT g.nspname, g.relname, 'unforced', NULL FROM guarded g WHERE g.relrowsecurity AND NOT g.relforcerowsecurity
    UNION ALL
    SELECT g.nspname, g.relname, CASE WHEN p.oid IS NULL THEN 'missing' ELSE 'changed' END, w.policy
    FROM guarded g
    CROSS JOIN wanted w
    LEFT JOIN pg_policy p ON p.polrelid = g.oid AND p.polname = w.policy
    WHERE p.oid IS NULL OR p.polpermissive <> w.is_permissive OR p.polcmd::text <> w.command OR p.polroles <> '{0}'
       OR EXISTS (
            SELECT FROM (VALUES (pg_get_expr(p.polqual, p.polrelid)),
                                (pg_get_expr(coalesce(p.polwithcheck, p.polqual), p.polrelid))) e (words)
            WHERE e.words IS NULL OR e.words ~ '\mOR\M' OR NOT CASE
                WHEN w.policy <> 'tenantry_rows' THEN e.words ~ 'current_setting\(''app\.tenant_id''' AND e.words ~ '\mtenantry\M'
                WHEN g.is_direct THEN e.words ~ '^\(tenant_id = ' AND e.words ~ 'current_setting\(''app\.tenant_id'''
                ELSE e.words ~ '^\(EXISTS \( SELECT' END)
    UNION ALL
    SELECT g.nspname, g.relname, 'foreign', p.polname
    FROM guarded g
    JOIN pg_policy p ON p.polrelid = g.oid
    WHERE p.polpermissive AND p.polname <> 'tenantry_rows'
    UNION ALL
    SELECT s.nspname, 'tenantry', 'off', NULL FROM shared s WHERE NOT s.relrowsecurity
    UNION ALL
    SELECT s.nspname, 'tenantry', 'foreign', p.polname
    FROM shared s
    JOIN pg_policy p ON p.polrelid = s.control
    WHERE p.polpermissive AND p.polname <> 'tenantry_rows'
    UNION ALL
    SELECT s.nspname, 'tenantry', 'changed', p.polname
    FROM shared s
    JOIN pg_policy p ON p.polrelid = s.control AND p.polname = 'tenantry_rows'
    CROSS JOIN LATERAL (SELECT pg_get_expr(p.polqual, p.polrelid)) e (words)
    WHERE p.polcmd::text <> 'r' OR p.polroles <> '{0}'
       OR NOT (e.words ~ 'tenant_key = ' AND e.words ~ 'current_setting\(''app\.tenant_id'''
               AND e.words ~* '\msession_user\M' AND e.words ~ 'has_own_roles')
    UNION ALL
    SELECT s.nspname, 'tenantry', 'missing', 'tenantry_rows'
    FROM shared s
    WHERE NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = s.control AND p.polname = 'tenantry_rows')
)
SELECT s.nspname, f.relname, f.fault, f.policy
FROM shared s
LEFT JOIN faults f ON f.nspname = s.nspname
ORDER BY s.nspname, f.relname, f.fault, f.policy
