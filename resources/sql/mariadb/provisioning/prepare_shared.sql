-- Tables that tenants share. MariaDB keeps no rows from a login by itself: so no tenant has a right to the tables, and all of them reach these
-- through views that hold the rows of whoever is logged in, reading and writing. Tables without a tenant are read by everybody.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.shared_version(shared varchar(64)) RETURNS varchar(200) READS SQL DATA
RETURN (SELECT o.schema_version FROM tenantry_admin.operation o WHERE o.makes = shared AND o.is_shared AND o.is_guarded AND o.closed_at IS NOT NULL)
$$
-- What keeps tables from being shared; null where nothing does. A key to a row that is not named with its tenant would tell whether a row of
-- somebody else is there. A unique one that does not name it gives that row away: REPLACE and ON DUPLICATE KEY UPDATE find the row that is
-- in their way by the key alone, whatever a view holds, and ask the view about the new row only. Part of a tenant_id is no tenant.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.shared_faults(shared varchar(64)) RETURNS text READS SQL DATA
RETURN (SELECT GROUP_CONCAT(f.fault ORDER BY f.fault SEPARATOR '; ') FROM (
    SELECT CONCAT('tenant_id of ', c.TABLE_NAME, ' is ', c.COLUMN_TYPE, ', and may be null or is no text, uuid or integer') AS fault
    FROM information_schema.COLUMNS c JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
    WHERE c.TABLE_SCHEMA = shared AND c.COLUMN_NAME = 'tenant_id' AND t.TABLE_TYPE = 'BASE TABLE' AND t.TABLE_NAME NOT IN ('tenantry', 'schema_migrations')
        AND (c.IS_NULLABLE = 'YES' OR c.DATA_TYPE NOT IN ('char', 'varchar', 'uuid', 'int', 'bigint'))
    UNION ALL
    SELECT CONCAT('the key ', k.CONSTRAINT_NAME, ' of ', k.TABLE_NAME, ' to ', k.REFERENCED_TABLE_NAME, ' does not name the tenant')
    FROM information_schema.KEY_COLUMN_USAGE k
    WHERE k.TABLE_SCHEMA = shared AND k.REFERENCED_TABLE_NAME IS NOT NULL
        AND EXISTS (SELECT 1 FROM information_schema.COLUMNS p WHERE p.TABLE_SCHEMA = shared AND p.TABLE_NAME = k.REFERENCED_TABLE_NAME AND p.COLUMN_NAME = 'tenant_id')
    GROUP BY k.CONSTRAINT_NAME, k.TABLE_NAME, k.REFERENCED_TABLE_NAME
    HAVING SUM(k.COLUMN_NAME = 'tenant_id' AND k.REFERENCED_COLUMN_NAME = 'tenant_id') = 0
    UNION ALL
    SELECT CONCAT('the unique key ', s.INDEX_NAME, ' of ', s.TABLE_NAME, ' does not name the tenant') FROM information_schema.STATISTICS s
    WHERE s.TABLE_SCHEMA = shared AND s.NON_UNIQUE = 0 AND s.TABLE_NAME NOT IN ('tenantry', 'schema_migrations')
        AND EXISTS (SELECT 1 FROM information_schema.COLUMNS p WHERE p.TABLE_SCHEMA = shared AND p.TABLE_NAME = s.TABLE_NAME AND p.COLUMN_NAME = 'tenant_id')
    GROUP BY s.TABLE_NAME, s.INDEX_NAME
    HAVING SUM(s.COLUMN_NAME = 'tenant_id' AND s.SUB_PART IS NULL) = 0
    UNION ALL
    SELECT 'tenant_id is an integer in one table and a uuid in another, and no key is both' FROM information_schema.COLUMNS c
    WHERE c.TABLE_SCHEMA = shared AND c.COLUMN_NAME = 'tenant_id' AND c.TABLE_NAME NOT IN ('tenantry', 'schema_migrations')
    HAVING SUM(c.DATA_TYPE IN ('int', 'bigint')) > 0 AND SUM(c.DATA_TYPE = 'uuid') > 0
    UNION ALL
    SELECT CONCAT('no index of ', c.TABLE_NAME, ' begins with tenant_id') FROM information_schema.COLUMNS c
    JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME AND t.TABLE_TYPE = 'BASE TABLE'
    WHERE c.TABLE_SCHEMA = shared AND c.COLUMN_NAME = 'tenant_id' AND c.TABLE_NAME NOT IN ('tenantry', 'schema_migrations')
        AND NOT EXISTS (SELECT 1 FROM information_schema.STATISTICS s WHERE s.TABLE_SCHEMA = shared AND s.TABLE_NAME = c.TABLE_NAME AND s.SEQ_IN_INDEX = 1
                        AND s.COLUMN_NAME = 'tenant_id' AND s.SUB_PART IS NULL AND s.INDEX_TYPE = 'BTREE' AND s.IGNORED = 'NO')
    UNION ALL
    SELECT 'no table has a tenant_id' FROM DUAL
    WHERE NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS c WHERE c.TABLE_SCHEMA = shared AND c.COLUMN_NAME = 'tenant_id' AND c.TABLE_NAME <> 'tenantry')) f)
$$
-- Whose rows the session finds. As functions that say they are constant they are called before a row is looked at, and not for each. They
-- tell a login of itself alone, and are in a place of their own because MariaDB describes a view only to who may call what it calls.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_rows.own_operation() RETURNS char(36) DETERMINISTIC READS SQL DATA
RETURN (SELECT o.id FROM tenantry_admin.member m JOIN tenantry_admin.operation o ON o.id = m.operation
        WHERE m.login = SUBSTRING_INDEX(SESSION_USER(), '@', 1) AND o.row_state IN ('active', 'proving', 'frozen', 'canary'))
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_rows.own_key() RETURNS varchar(200) DETERMINISTIC READS SQL DATA
RETURN (SELECT o.row_key FROM tenantry_admin.operation o WHERE o.id = tenantry_rows.own_operation())
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_rows.own_number() RETURNS bigint DETERMINISTIC READS SQL DATA
RETURN CAST(tenantry_rows.own_key() AS SIGNED)
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_rows.own_uuid() RETURNS uuid DETERMINISTIC READS SQL DATA
RETURN CAST(tenantry_rows.own_key() AS UUID)
$$
-- Indexes in which the rows of a tenant stand together.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.ways_to_rows(shared varchar(64), name varchar(64), tenant_column varchar(64)) RETURNS text READS SQL DATA
RETURN (SELECT GROUP_CONCAT(tenantry_admin.quoted(s.INDEX_NAME) SEPARATOR ', ') FROM information_schema.STATISTICS s
        WHERE s.TABLE_SCHEMA = shared AND s.TABLE_NAME = name AND s.SEQ_IN_INDEX = 1 AND s.COLUMN_NAME = tenant_column AND s.SUB_PART IS NULL
            AND s.INDEX_TYPE = 'BTREE' AND s.IGNORED = 'NO')
$$
-- A view adds its condition after those of the statement, and what those are made of tells of the rows that they are asked about: by a
-- warning, a variable, or the time they take. So no row of a neighbour may be read at all, and every way but by the tenant is shut.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.make_view(shared varchar(64), name varchar(64), tenant_column varchar(64), columns text, own varchar(300))
BEGIN
    CALL tenantry_admin.run(CONCAT('CREATE OR REPLACE SQL SECURITY DEFINER VIEW ', tenantry_admin.quoted(tenantry_admin.views_of(shared)), '.',
        tenantry_admin.quoted(name), ' AS SELECT ', columns, ' FROM ', tenantry_admin.quoted(shared), '.', tenantry_admin.quoted(name), ' t',
        IF(tenant_column IS NULL, '', CONCAT(' FORCE INDEX (', tenantry_admin.ways_to_rows(shared, name, tenant_column), ') WHERE t.', tenant_column, ' = ', own)),
        IF(tenant_column = 'tenant_id', ' WITH CASCADED CHECK OPTION', '')));
END
$$
-- Whether tenants are told apart there by one of these types.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.has_tenants_of(shared varchar(64), types varchar(100)) RETURNS bool READS SQL DATA
RETURN EXISTS (SELECT 1 FROM information_schema.COLUMNS c WHERE c.TABLE_SCHEMA = shared AND c.COLUMN_NAME = 'tenant_id'
               AND c.TABLE_NAME NOT IN ('tenantry', 'schema_migrations') AND FIND_IN_SET(c.DATA_TYPE, types))
$$
-- A view beside each table, and the rights to it. The control table shows everybody its own row.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.guard_shared(op char(36), shared varchar(64))
BEGIN
    DECLARE views varchar(64) DEFAULT tenantry_admin.views_of(shared);
    DECLARE is_there bool;
    DECLARE rights varchar(100);
    IF tenantry_admin.shared_faults(shared) IS NOT NULL THEN
        CALL tenantry_admin.refuse(1644, LEFT(CONCAT('these tables cannot be shared: ', tenantry_admin.shared_faults(shared)), 500));
    END IF;
    CALL tenantry_admin.find_database(op, views, is_there);
    IF is_there THEN
        CALL tenantry_admin.run(CONCAT('DROP DATABASE ', tenantry_admin.quoted(views)));
    END IF;
    CALL tenantry_admin.run(CONCAT('CREATE DATABASE ', tenantry_admin.quoted(views), ' CHARACTER SET utf8mb4 COMMENT = ''', tenantry_admin.word_of(op), ''''));
    FOR one IN (SELECT t.TABLE_NAME AS name, c.DATA_TYPE AS type, c.CHARACTER_SET_NAME AS charset, c.COLLATION_NAME AS sorted,
                    (SELECT GROUP_CONCAT('t.', tenantry_admin.quoted(a.COLUMN_NAME) ORDER BY a.ORDINAL_POSITION) FROM information_schema.COLUMNS a
                     WHERE a.TABLE_SCHEMA = shared AND a.TABLE_NAME = t.TABLE_NAME) AS columns
                FROM information_schema.TABLES t LEFT JOIN information_schema.COLUMNS c
                    ON c.TABLE_SCHEMA = shared AND c.TABLE_NAME = t.TABLE_NAME AND c.COLUMN_NAME = 'tenant_id'
                WHERE t.TABLE_SCHEMA = shared AND t.TABLE_TYPE = 'BASE TABLE' AND t.TABLE_NAME NOT IN ('tenantry', 'schema_migrations')) DO
        CALL tenantry_admin.make_view(shared, one.name, IF(one.type IS NULL, NULL, 'tenant_id'), one.columns,
            CASE WHEN one.type IS NULL THEN NULL WHEN one.type IN ('int', 'bigint') THEN 'tenantry_rows.own_number()'
                 WHEN one.type = 'uuid' THEN 'tenantry_rows.own_uuid()'
                 ELSE CONCAT('CONVERT(tenantry_rows.own_key() USING ', one.charset, ') COLLATE ', one.sorted) END);
        SET rights = IF(one.type IS NULL, 'SELECT', 'SELECT, INSERT, UPDATE, DELETE');
        CALL tenantry_admin.run(CONCAT('GRANT ', rights, ' ON ', tenantry_admin.quoted(views), '.', tenantry_admin.quoted(one.name), ' TO ', tenantry_admin.quoted(CONCAT(shared, '_rw'))));
        CALL tenantry_admin.run(CONCAT('GRANT SELECT ON ', tenantry_admin.quoted(views), '.', tenantry_admin.quoted(one.name), ' TO ', tenantry_admin.quoted(CONCAT(shared, '_ro'))));
    END FOR;
    CALL tenantry_admin.make_view(shared, 'tenantry', 'operation_id',
        't.registry_id, t.tenant_id, t.tenant_key, t.slug, t.epoch, t.state, t.schema_version, t.operation_id', 'tenantry_rows.own_operation()');
    CALL tenantry_admin.run(CONCAT('GRANT SELECT ON ', tenantry_admin.quoted(views), '.tenantry TO ', tenantry_admin.quoted(CONCAT(shared, '_rw'))));
    CALL tenantry_admin.run(CONCAT('GRANT SELECT ON ', tenantry_admin.quoted(views), '.tenantry TO ', tenantry_admin.quoted(CONCAT(shared, '_ro'))));
    FOR one IN (SELECT r.ROUTINE_NAME AS name FROM information_schema.ROUTINES r WHERE r.ROUTINE_SCHEMA = 'tenantry_rows') DO
        CALL tenantry_admin.run(CONCAT('GRANT EXECUTE ON FUNCTION tenantry_rows.', one.name, ' TO ', tenantry_admin.quoted(CONCAT(shared, '_rw'))));
        CALL tenantry_admin.run(CONCAT('GRANT EXECUTE ON FUNCTION tenantry_rows.', one.name, ' TO ', tenantry_admin.quoted(CONCAT(shared, '_ro'))));
    END FOR;
    -- The neighbour of the proofs, who is no tenant.
    CALL tenantry_admin.run(CONCAT('INSERT IGNORE INTO ', tenantry_admin.quoted(shared), '.tenantry (registry_id, tenant_id, tenant_key, slug, state, schema_version, operation_id) VALUES (',
        QUOTE(op), ', ', QUOTE(op), ', ', IF(tenantry_admin.has_tenants_of(shared, 'int,bigint'), '''-1''', QUOTE(op)),
        ', ''canary'', ''canary'', '''', ', QUOTE(op), ')'));
    UPDATE tenantry_admin.operation o SET o.is_guarded = true, o.row_state = 'canary',
        o.row_key = IF(tenantry_admin.has_tenants_of(shared, 'int,bigint'), '-1', op) WHERE o.id = op;
END
$$
-- The tables are of all their tenants: they have an operation of their own inside of the one that makes them first.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.create_shared_database(op char(36), own char(36), shared varchar(64), schema_version varchar(200))
BEGIN
    DECLARE base varchar(64);
    CALL tenantry_admin.base_of(op, base);
    IF NOT EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = own) THEN
        CALL tenantry_admin.open_operation(own, shared);
        UPDATE tenantry_admin.operation o SET o.is_shared = true, o.maker = op, o.schema_version = schema_version WHERE o.id = own;
    END IF;
    CALL tenantry_admin.base_of(own, base);
    IF NOT EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = own AND o.makes = shared AND o.is_shared AND o.maker = op) THEN
        CALL tenantry_admin.refuse(1142, CONCAT('the operation ', own, ' makes something else'));
    END IF;
    CALL tenantry_admin.make_login(own, CONCAT(shared, '_owner'));
    CALL tenantry_admin.make_role(own, CONCAT(shared, '_rw'));
    CALL tenantry_admin.make_role(own, CONCAT(shared, '_ro'));
    CALL tenantry_admin.make_database(own, shared);
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.give_shared(base varchar(64), shared varchar(64))
BEGIN
    CALL tenantry_admin.run(CONCAT('GRANT ', tenantry_admin.quoted(CONCAT(shared, '_rw')), ' TO ', tenantry_admin.quoted(CONCAT(base, '_rw'))));
    CALL tenantry_admin.run(CONCAT('GRANT ', tenantry_admin.quoted(CONCAT(shared, '_ro')), ' TO ', tenantry_admin.quoted(CONCAT(base, '_ro'))));
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.take_shared(base varchar(64))
BEGIN
    FOR one IN (SELECT r.User AS name, r.Role AS role_name FROM mysql.roles_mapping r WHERE r.Host = '' AND r.User IN (CONCAT(base, '_rw'), CONCAT(base, '_ro'))) DO
        CALL tenantry_admin.run(CONCAT('REVOKE ', tenantry_admin.quoted(one.role_name), ' FROM ', tenantry_admin.quoted(one.name)));
    END FOR;
END
$$
-- Two keys must never be one value: a text that is no integer is cast to the digits that it begins with, and a uuid has many spellings.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.check_key(shared varchar(64), tenant_key varchar(200))
BEGIN
    IF tenant_key NOT RLIKE '^[A-Za-z0-9._-]{1,64}$' THEN
        CALL tenantry_admin.refuse(1366, 'a key in shared tables is 1 to 64 letters, digits, dots, hyphens and underscores');
    END IF;
    IF tenant_key NOT RLIKE '^(0|[1-9][0-9]{0,17})$' AND tenantry_admin.has_tenants_of(shared, 'int,bigint') THEN
        CALL tenantry_admin.refuse(1366, 'tenant_id is an integer in these tables: a key is 1 to 18 digits, and begins with 0 only where it is 0');
    END IF;
    IF tenant_key NOT RLIKE '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$' AND tenantry_admin.has_tenants_of(shared, 'uuid') THEN
        CALL tenantry_admin.refuse(1366, 'tenant_id is a uuid in these tables: a key is one, written with its four hyphens');
    END IF;
END
$$
-- Lets the operation's tenant have rows there, once it is active. A key is compared without regard to case where a column is.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.join_shared(op char(36), shared varchar(64), registry char(36), tenant char(36), slug varchar(63), schema_version varchar(200), tenant_key varchar(200))
BEGIN
    DECLARE base varchar(64);
    DECLARE place varchar(260) DEFAULT tenantry_admin.quoted(shared);
    CALL tenantry_admin.base_of(op, base);
    -- From here on others may join, and nobody makes these tables anew.
    UPDATE tenantry_admin.operation o SET o.closed_at = current_timestamp(6)
    WHERE o.makes = shared AND o.is_shared AND o.maker = op AND o.is_guarded AND o.closed_at IS NULL;
    IF tenantry_admin.shared_version(shared) IS NULL OR tenantry_admin.shared_version(shared) <> schema_version THEN
        CALL tenantry_admin.refuse(1644, CONCAT('the shared tables ', shared, ' have the version ', COALESCE(tenantry_admin.shared_version(shared), 'of none'), ', not ', schema_version));
    END IF;
    CALL tenantry_admin.check_key(shared, tenant_key);
    UPDATE tenantry_admin.operation o SET o.shared = shared, o.registry = registry, o.tenant = tenant, o.slug = slug, o.schema_version = schema_version,
        o.row_key = tenant_key, o.row_state = 'provisioning' WHERE o.id = op AND o.row_state IS NULL;
    SET @tenantry_state = NULL;
    EXECUTE IMMEDIATE CONCAT('SELECT t.slug INTO @tenantry_state FROM ', place, '.tenantry t WHERE LOWER(t.tenant_key) = LOWER(?) AND t.operation_id <> ?') USING tenant_key, op;
    IF @tenantry_state IS NOT NULL THEN
        CALL tenantry_admin.refuse(1062, CONCAT('another tenant has this key: ', @tenantry_state));
    END IF;
    EXECUTE IMMEDIATE CONCAT('INSERT IGNORE INTO ', place, '.tenantry (registry_id, tenant_id, tenant_key, slug, state, schema_version, operation_id) VALUES (?, ?, ?, ?, ''provisioning'', ?, ?)')
        USING registry, tenant, tenant_key, slug, schema_version, op;
    CALL tenantry_admin.make_role(op, CONCAT(base, '_rw'));
    CALL tenantry_admin.make_role(op, CONCAT(base, '_ro'));
    CALL tenantry_admin.give_shared(base, shared);
END
$$
-- Takes the tenant out again, however far it came, and keeps it from coming later. One that is active stays.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.leave_shared(op char(36), base varchar(64))
BEGIN
    DECLARE place varchar(64);
    DECLARE mine varchar(64);
    INSERT IGNORE INTO tenantry_admin.operation (id, base, kind, opened_by) VALUES (op, base, 'onboard', tenantry_admin.caller());
    IF EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = op AND o.closed_at IS NULL) THEN
        CALL tenantry_admin.base_of(op, mine);
        IF mine <> base THEN
            CALL tenantry_admin.refuse(1366, CONCAT('the operation ', op, ' has other names'));
        END IF;
        SET place = tenantry_admin.place_of(base);
        IF place <> base AND EXISTS (SELECT 1 FROM information_schema.TABLES t WHERE t.TABLE_SCHEMA = place AND t.TABLE_NAME = 'tenantry') THEN
            CALL tenantry_admin.run(CONCAT('DELETE FROM ', tenantry_admin.quoted(place), '.tenantry WHERE operation_id = ''', op, ''''));
        END IF;
        CALL tenantry_admin.drop_database_tenant(op, base);
    END IF;
END
$$
-- Without the neighbour of the proofs.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.count_tenants(shared varchar(64), OUT tenants int)
BEGIN
    DECLARE place varchar(260) DEFAULT tenantry_admin.quoted(shared);
    SET @tenantry_used = 0;
    IF EXISTS (SELECT 1 FROM information_schema.TABLES t WHERE t.TABLE_SCHEMA = shared AND t.TABLE_NAME = 'tenantry') THEN
        EXECUTE IMMEDIATE CONCAT('SELECT COUNT(*) INTO @tenantry_used FROM ', place, '.tenantry t WHERE t.state <> ''canary''');
    END IF;
    SET tenants = @tenantry_used;
END
$$
-- Takes shared tables away that no tenant has a row in; those that somebody uses stay.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.drop_shared_database(own char(36), shared varchar(64))
BEGIN
    DECLARE views varchar(64) DEFAULT tenantry_admin.views_of(shared);
    DECLARE opener varchar(128) DEFAULT (SELECT o.opened_by FROM tenantry_admin.operation o WHERE o.id = own AND o.makes = shared AND o.is_shared);
    DECLARE tenants int;
    IF opener <> tenantry_admin.caller() THEN
        CALL tenantry_admin.refuse(1142, CONCAT('the operation ', own, ' was opened by ', opener));
    END IF;
    IF opener IS NOT NULL THEN
        CALL tenantry_admin.count_tenants(shared, tenants);
    END IF;
    IF tenants = 0 THEN
        UPDATE tenantry_admin.operation o SET o.closed_at = NULL WHERE o.id = own;
        CALL tenantry_admin.drop_database_tenant(own, shared);
        IF EXISTS (SELECT 1 FROM information_schema.SCHEMATA s WHERE s.SCHEMA_NAME = views AND s.SCHEMA_COMMENT = tenantry_admin.word_of(own)) THEN
            CALL tenantry_admin.run(CONCAT('DROP DATABASE ', tenantry_admin.quoted(views)));
        END IF;
        -- Their name is free for others.
        UPDATE tenantry_admin.operation o SET o.kind = 'gone', o.is_guarded = false WHERE o.id = own;
    END IF;
END
$$
