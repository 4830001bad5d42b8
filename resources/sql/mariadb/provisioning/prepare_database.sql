-- A database of a tenant's own: owner, writer and reader, the control table in it, and its tables, which its owner makes.
-- Whether it is there, and bears the operation.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.find_database(op char(36), base varchar(64), OUT is_there bool)
BEGIN
    DECLARE word varchar(1024);
    SET word = (SELECT s.SCHEMA_COMMENT FROM information_schema.SCHEMATA s WHERE s.SCHEMA_NAME = base);
    SET is_there = word IS NOT NULL;
    IF is_there AND word <> tenantry_admin.word_of(op) THEN
        CALL tenantry_admin.refuse(1007, CONCAT('there is a database ', base, ' already, of somebody else'));
    END IF;
END
$$
-- A right to a whole database counts in every table of it. So writing is granted table by table: to all but the control table and the history.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.give_rights(base varchar(64))
BEGIN
    DECLARE place varchar(260) DEFAULT tenantry_admin.pattern(base);
    IF tenantry_admin.place_of(base) <> base THEN
        CALL tenantry_admin.give_shared(base, tenantry_admin.place_of(base));
    ELSE
        CALL tenantry_admin.run(CONCAT('GRANT SELECT, EXECUTE ON ', place, '.* TO ', tenantry_admin.quoted(CONCAT(base, '_rw'))));
        CALL tenantry_admin.run(CONCAT('GRANT SELECT, SHOW VIEW ON ', place, '.* TO ', tenantry_admin.quoted(CONCAT(base, '_ro'))));
        FOR one IN (SELECT t.TABLE_NAME AS name FROM information_schema.TABLES t
                    WHERE t.TABLE_SCHEMA = base AND t.TABLE_NAME NOT IN ('tenantry', 'schema_migrations')) DO
            CALL tenantry_admin.run(CONCAT('GRANT INSERT, UPDATE, DELETE ON ', tenantry_admin.quoted(base), '.', tenantry_admin.quoted(one.name),
                                           ' TO ', tenantry_admin.quoted(CONCAT(base, '_rw'))));
        END FOR;
    END IF;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.take_rights(base varchar(64))
BEGIN
    IF tenantry_admin.place_of(base) <> base THEN
        CALL tenantry_admin.take_shared(base);
    ELSE
        CALL tenantry_admin.run(CONCAT('REVOKE ALL PRIVILEGES, GRANT OPTION FROM ', tenantry_admin.quoted(CONCAT(base, '_rw')), ', ',
                                       tenantry_admin.quoted(CONCAT(base, '_ro'))));
    END IF;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.make_database(op char(36), base varchar(64))
BEGIN
    DECLARE is_there bool;
    DECLARE place varchar(260) DEFAULT tenantry_admin.quoted(base);
    CALL tenantry_admin.find_database(op, base, is_there);
    IF NOT is_there THEN
        CALL tenantry_admin.run(CONCAT('CREATE DATABASE ', place, ' CHARACTER SET utf8mb4 COMMENT = ''', tenantry_admin.word_of(op), ''''));
    END IF;
    CALL tenantry_admin.run(CONCAT('CREATE TABLE IF NOT EXISTS ', place, '.tenantry (registry_id char(36) NOT NULL, tenant_id char(36) NOT NULL, '
        'tenant_key varchar(200) NULL UNIQUE, slug varchar(63) NOT NULL, epoch bigint NOT NULL DEFAULT 1, state varchar(20) NOT NULL, '
        'schema_version varchar(200) NOT NULL, operation_id char(36) NOT NULL UNIQUE) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin'));
    CALL tenantry_admin.run(CONCAT('INSERT IGNORE INTO ', place, '.tenantry (registry_id, tenant_id, slug, state, schema_version, operation_id) '
        'SELECT registry, tenant, slug, ''provisioning'', schema_version, id FROM tenantry_admin.operation WHERE NOT is_shared AND id = ''', op, ''''));
    CALL tenantry_admin.run(CONCAT('GRANT ALL PRIVILEGES ON ', tenantry_admin.pattern(base), '.* TO ', tenantry_admin.quoted(CONCAT(base, '_owner')), '@''%'''));
    IF NOT EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = op AND o.is_shared) THEN
        CALL tenantry_admin.give_rights(base);
    END IF;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.create_database_tenant(op char(36), registry varchar(36), tenant varchar(36), slug varchar(63), schema_version varchar(200))
BEGIN
    DECLARE base varchar(64);
    CALL tenantry_admin.base_of(op, base);
    UPDATE tenantry_admin.operation o SET o.registry = registry, o.tenant = tenant, o.slug = slug, o.schema_version = schema_version WHERE o.id = op;
    CALL tenantry_admin.make_login(op, CONCAT(base, '_owner'));
    CALL tenantry_admin.make_role(op, CONCAT(base, '_rw'));
    CALL tenantry_admin.make_role(op, CONCAT(base, '_ro'));
    CALL tenantry_admin.make_database(op, base);
END
$$
-- The state in the control table, by the operation that made the tenant; nothing where there is no such row.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.state_of(base varchar(64), OUT maker char(36), OUT state varchar(20))
BEGIN
    DECLARE place varchar(260) DEFAULT tenantry_admin.quoted(tenantry_admin.place_of(base));
    DECLARE CONTINUE HANDLER FOR 1049, 1146 BEGIN END;
    SET state = NULL;
    SET maker = (SELECT o.id FROM tenantry_admin.operation o WHERE o.base = base AND o.kind = 'onboard');
    SET @tenantry_state = NULL;
    EXECUTE IMMEDIATE CONCAT('SELECT t.state INTO @tenantry_state FROM ', place, '.tenantry t WHERE t.operation_id = ?') USING maker;
    SET state = @tenantry_state;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.set_state(base varchar(64), maker char(36), was varchar(20), will_be varchar(20))
BEGIN
    DECLARE place varchar(260) DEFAULT tenantry_admin.quoted(tenantry_admin.place_of(base));
    EXECUTE IMMEDIATE CONCAT('UPDATE ', place, '.tenantry t SET t.state = ? WHERE t.operation_id = ? AND t.state = ?') USING will_be, maker, was;
    UPDATE tenantry_admin.operation o SET o.row_state = will_be WHERE o.id = maker AND o.row_state = was;
END
$$
-- Whose tables an operation makes: its tenant's, or shared ones.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.making(op char(36), OUT maker char(36), OUT base varchar(64))
BEGIN
    CALL tenantry_admin.base_of(op, base);
    SET maker = op;
    SELECT o.id, o.base INTO maker, base FROM tenantry_admin.operation o
    WHERE o.closed_at IS NULL AND (o.maker = op OR o.id = op) ORDER BY o.is_shared DESC LIMIT 1;
    IF NOT tenantry_admin.is_made(maker, CONCAT(base, '_owner')) THEN
        CALL tenantry_admin.refuse(1644, CONCAT('the operation ', op, ' made no owner'));
    END IF;
END
$$
-- Its owner logs in to make the tables, in an empty database: what an earlier try began is not gone on with, for no statement of its kind is
-- taken back.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.open_ddl(op char(36), verifier varchar(50))
BEGIN
    DECLARE base varchar(64);
    DECLARE maker char(36);
    DECLARE state varchar(20);
    DECLARE is_there bool;
    DECLARE tenants int;
    CALL tenantry_admin.making(op, maker, base);
    CALL tenantry_admin.find_database(maker, base, is_there);
    IF EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = maker AND o.is_shared) THEN
        CALL tenantry_admin.count_tenants(base, tenants);
        IF tenants > 0 THEN
            CALL tenantry_admin.refuse(1644, CONCAT('tenants have their rows in ', base, ' already, which is not made anew'));
        END IF;
        UPDATE tenantry_admin.operation o SET o.is_guarded = false WHERE o.id = maker;
    ELSEIF is_there THEN
        CALL tenantry_admin.state_of(base, maker, state);
        IF COALESCE(state, 'provisioning') <> 'provisioning' THEN
            CALL tenantry_admin.refuse(1644, CONCAT('nobody makes tables of a tenant that is ', state));
        END IF;
    END IF;
    CALL tenantry_admin.lock_login(CONCAT(base, '_owner'));
    CALL tenantry_admin.take_rights(base);
    IF is_there THEN
        CALL tenantry_admin.run(CONCAT('DROP DATABASE ', tenantry_admin.quoted(base)));
    END IF;
    CALL tenantry_admin.make_database(maker, base);
    CALL tenantry_admin.open_login(CONCAT(base, '_owner'), verifier);
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.close_ddl(op char(36))
BEGIN
    DECLARE base varchar(64);
    DECLARE maker char(36);
    CALL tenantry_admin.making(op, maker, base);
    CALL tenantry_admin.lock_login(CONCAT(base, '_owner'));
    CALL tenantry_admin.run(CONCAT('ALTER USER ', tenantry_admin.quoted(CONCAT(base, '_owner')), '@''%'' IDENTIFIED VIA mysql_native_password USING ''invalid'' ACCOUNT LOCK'));
    IF EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = maker AND o.is_shared) THEN
        CALL tenantry_admin.guard_shared(maker, base);
    ELSE
        CALL tenantry_admin.give_rights(base);
    END IF;
END
$$
-- Takes all of it away, however far it came, and keeps it from coming later. What is active stays.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.drop_database_tenant(op char(36), base varchar(64))
BEGIN
    DECLARE mine varchar(64);
    DECLARE is_there bool;
    INSERT IGNORE INTO tenantry_admin.operation (id, base, kind, opened_by) VALUES (op, base, 'onboard', tenantry_admin.caller());
    IF EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = op AND o.closed_at IS NULL) THEN
        CALL tenantry_admin.base_of(op, mine);
        IF mine <> base THEN
            CALL tenantry_admin.refuse(1366, CONCAT('the operation ', op, ' has other names'));
        END IF;
        FOR one IN (SELECT m.name AS name FROM tenantry_admin.made m WHERE m.operation = op AND m.name NOT IN (CONCAT(base, '_rw'), CONCAT(base, '_ro'))) DO
            CALL tenantry_admin.drop_login_of(op, one.name);
        END FOR;
        CALL tenantry_admin.drop_role_of(op, CONCAT(base, '_rw'));
        CALL tenantry_admin.drop_role_of(op, CONCAT(base, '_ro'));
        SET is_there = EXISTS (SELECT 1 FROM information_schema.SCHEMATA s WHERE s.SCHEMA_NAME = base AND s.SCHEMA_COMMENT = tenantry_admin.word_of(op));
        IF is_there THEN
            CALL tenantry_admin.run(CONCAT('DROP DATABASE ', tenantry_admin.quoted(base)));
        END IF;
        DELETE FROM tenantry_admin.step_done WHERE operation = op;
        UPDATE tenantry_admin.operation o SET o.closed_at = current_timestamp(6) WHERE o.id = op;
    END IF;
END
$$
