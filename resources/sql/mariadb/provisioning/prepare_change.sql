-- A change to a tenant that is active: from here to close_change() no other operation works at it.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.check_change(base varchar(64))
BEGIN
    DECLARE maker char(36);
    DECLARE state varchar(20);
    CALL tenantry_admin.state_of(base, maker, state);
    IF COALESCE(state, '') NOT IN ('active', 'suspended', 'frozen') THEN
        CALL tenantry_admin.refuse(1305, CONCAT('no tenant ', base, ' was made on this server'));
    END IF;
    IF EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.works = base) THEN
        CALL tenantry_admin.refuse(1644, CONCAT('another operation works at ', base));
    END IF;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.open_change(op char(36), base varchar(64))
BEGIN
    IF EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = op) THEN
        CALL tenantry_admin.base_of(op, base);
    ELSE
        CALL tenantry_admin.check_change(base);
        INSERT INTO tenantry_admin.operation (id, base, kind, opened_by) VALUES (op, base, 'change', tenantry_admin.caller());
        CALL tenantry_admin.base_of(op, base);
    END IF;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.changing(op char(36), OUT base varchar(64), OUT maker char(36), OUT state varchar(20))
BEGIN
    CALL tenantry_admin.base_of(op, base);
    IF NOT EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = op AND o.kind = 'change') THEN
        CALL tenantry_admin.refuse(1644, CONCAT('the operation ', op, ' changes nothing that is active'));
    END IF;
    CALL tenantry_admin.state_of(base, maker, state);
END
$$
-- Nobody reaches the tenant's data any more but its owner, as whom nobody logs in. A right that is taken away is noticed by a session only
-- when it changes to the database: so all of them are ended.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.shut(base varchar(64), maker char(36))
BEGIN
    CALL tenantry_admin.take_rights(base);
    IF tenantry_admin.is_made(maker, CONCAT(base, '_app')) AND tenantry_admin.is_there(CONCAT(base, '_app')) THEN
        CALL tenantry_admin.lock_login(CONCAT(base, '_app'));
    END IF;
    FOR one IN (SELECT DISTINCT r.User AS name FROM mysql.roles_mapping r WHERE r.Role IN (CONCAT(base, '_rw'), CONCAT(base, '_ro')) AND r.User <> 'tenantry_definer') DO
        CALL tenantry_admin.end_sessions(one.name);
    END FOR;
    CALL tenantry_admin.set_state(base, maker, 'active', 'suspended');
END
$$
-- To exactly what was before. Rights come last, for a login of the proof would have them too.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.unshut(op char(36), base varchar(64), maker char(36))
BEGIN
    CALL tenantry_admin.close_probes(op);
    CALL tenantry_admin.set_state(base, maker, 'suspended', 'active');
    CALL tenantry_admin.give_rights(base);
    IF EXISTS (SELECT 1 FROM tenantry_admin.made m WHERE m.name = CONCAT(base, '_app') AND m.operation = maker AND NOT m.is_shut)
        AND tenantry_admin.is_there(CONCAT(base, '_app')) THEN
        CALL tenantry_admin.run(CONCAT('ALTER USER ', tenantry_admin.quoted(CONCAT(base, '_app')), '@''%'' ACCOUNT UNLOCK'));
    END IF;
END
$$
-- Of a tenant that is open or shut, and nothing else.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.opening(op char(36), OUT base varchar(64), OUT maker char(36))
BEGIN
    DECLARE state varchar(20);
    CALL tenantry_admin.changing(op, base, maker, state);
    IF COALESCE(state, '') NOT IN ('active', 'suspended') THEN
        CALL tenantry_admin.refuse(1644, CONCAT('the tenant is ', COALESCE(state, 'not there')));
    END IF;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.suspend(op char(36))
BEGIN
    DECLARE base varchar(64);
    DECLARE maker char(36);
    CALL tenantry_admin.opening(op, base, maker);
    IF tenantry_admin.ways_around(base) IS NOT NULL THEN
        CALL tenantry_admin.refuse(1644, LEFT(CONCAT(base, ' cannot be suspended here, because ', tenantry_admin.ways_around(base)), 500));
    END IF;
    CALL tenantry_admin.shut(base, maker);
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.resume(op char(36))
BEGIN
    DECLARE base varchar(64);
    DECLARE maker char(36);
    CALL tenantry_admin.opening(op, base, maker);
    CALL tenantry_admin.unshut(op, base, maker);
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.close_change(op char(36))
BEGIN
    DECLARE base varchar(64);
    DECLARE maker char(36);
    DECLARE state varchar(20);
    CALL tenantry_admin.changing(op, base, maker, state);
    CALL tenantry_admin.close_probes(op);
    UPDATE tenantry_admin.operation o SET o.closed_at = current_timestamp(6) WHERE o.id = op;
END
$$
-- What never came can come no more. True where there is something to take back.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.claim_change(op char(36), base varchar(64), OUT is_open bool)
BEGIN
    INSERT IGNORE INTO tenantry_admin.operation (id, base, kind, opened_by, closed_at)
    VALUES (op, base, 'change', tenantry_admin.caller(), current_timestamp(6));
    SET is_open = EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = op AND o.closed_at IS NULL);
END
$$
-- Takes a change back, however far it came: the tenant is again what it was. A second time it finds nothing.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.undo_change(op char(36), base varchar(64), back_to varchar(20))
BEGIN
    DECLARE is_open bool;
    DECLARE maker char(36);
    DECLARE state varchar(20);
    CALL tenantry_admin.claim_change(op, base, is_open);
    IF is_open THEN
        CALL tenantry_admin.changing(op, base, maker, state);
        IF back_to = 'active' THEN
            CALL tenantry_admin.unshut(op, base, maker);
        ELSE
            CALL tenantry_admin.shut(base, maker);
        END IF;
        CALL tenantry_admin.close_probes(op);
        DELETE FROM tenantry_admin.step_done WHERE operation = op;
        CALL tenantry_admin.close_change(op);
    END IF;
END
$$
-- The tenant's slug in its control table. What its database and roles are called stays.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.rename_tenant(op char(36), slug varchar(63))
BEGIN
    DECLARE base varchar(64);
    DECLARE maker char(36);
    DECLARE state varchar(20);
    DECLARE place varchar(260);
    CALL tenantry_admin.changing(op, base, maker, state);
    SET place = tenantry_admin.quoted(tenantry_admin.place_of(base));
    IF slug NOT RLIKE '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$' THEN
        CALL tenantry_admin.refuse(1366, 'this is no slug');
    END IF;
    EXECUTE IMMEDIATE CONCAT('UPDATE ', place, '.tenantry t SET t.slug = ? WHERE t.operation_id = ?') USING slug, maker;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.undo_rename(op char(36), base varchar(64), slug varchar(63))
BEGIN
    DECLARE is_open bool;
    CALL tenantry_admin.claim_change(op, base, is_open);
    IF is_open THEN
        CALL tenantry_admin.rename_tenant(op, slug);
        DELETE FROM tenantry_admin.step_done WHERE operation = op;
        CALL tenantry_admin.close_change(op);
    END IF;
END
$$
