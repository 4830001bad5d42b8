-- For what a person types: a login that holds nothing but the tenant's reader, as long as the session that asked for it lives.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.close_looks(base varchar(64), own bool)
BEGIN
    DECLARE maker char(36);
    DECLARE state varchar(20);
    CALL tenantry_admin.state_of(base, maker, state);
    FOR one IN (SELECT m.name AS name FROM tenantry_admin.made m WHERE m.operation = maker
                AND m.name LIKE CONCAT(REPLACE(base, '_', '\\_'), '\\_look\\_%')
                AND (m.name = CONCAT(base, '_look_', CONNECTION_ID()) AND own
                     OR NOT EXISTS (SELECT 1 FROM information_schema.PROCESSLIST p WHERE m.name = CONCAT(base, '_look_', p.ID)))) DO
        CALL tenantry_admin.drop_login_of(maker, one.name);
    END FOR;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.open_look(base varchar(64), verifier varchar(50), OUT login varchar(128))
BEGIN
    DECLARE maker char(36);
    DECLARE state varchar(20);
    CALL tenantry_admin.state_of(base, maker, state);
    IF COALESCE(state, '') NOT IN ('active', 'frozen') THEN
        CALL tenantry_admin.refuse(1644, CONCAT('nobody looks into a tenant that is ', COALESCE(state, 'not there')));
    END IF;
    CALL tenantry_admin.close_looks(base, true);
    SET login = CONCAT(base, '_look_', CONNECTION_ID());
    CALL tenantry_admin.open_probe(maker, login, CONCAT(base, '_ro'), verifier);
END
$$
-- What the control table says of a tenant.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.tenant_control(base varchar(64), tenant_key varchar(200))
BEGIN
    DECLARE place varchar(260);
    SET place = (SELECT tenantry_admin.quoted(o.base) FROM tenantry_admin.operation o WHERE o.makes = base OR o.makes IS NOT NULL AND o.is_shared AND tenantry_admin.views_of(o.base) = base LIMIT 1);
    IF place IS NULL THEN
        CALL tenantry_admin.refuse(1305, CONCAT('no tenant ', base, ' was made on this server'));
    END IF;
    EXECUTE IMMEDIATE CONCAT('SELECT t.registry_id, t.tenant_id, t.slug, t.epoch, t.state, t.schema_version FROM ', place, '.tenantry t WHERE t.tenant_key <=> ?') USING tenant_key;
END
$$
-- The control table of one database, or of all of the server. Tenants that share tables are where the views are.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.control_rows(wanted varchar(64))
BEGIN
    DECLARE CONTINUE HANDLER FOR 1049, 1146 BEGIN END;
    CREATE OR REPLACE TEMPORARY TABLE tenantry_admin.found (registry_id char(36), tenant_id char(36), slug varchar(63), epoch bigint,
        state varchar(20), schema_version varchar(200), place varchar(64), tenant_key varchar(200), base varchar(64)) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
    FOR one IN (SELECT o.base AS base, IF(o.is_shared, tenantry_admin.views_of(o.base), o.base) AS place FROM tenantry_admin.operation o
                JOIN information_schema.SCHEMATA s ON s.SCHEMA_NAME = o.base WHERE o.kind = 'onboard' AND o.shared IS NULL) DO
        IF wanted IN ('', one.place) THEN
            CALL tenantry_admin.run(CONCAT('INSERT INTO tenantry_admin.found SELECT t.registry_id, t.tenant_id, t.slug, t.epoch, t.state, t.schema_version, ''',
                one.place, ''', t.tenant_key, o.base FROM ', tenantry_admin.quoted(one.base), '.tenantry t JOIN tenantry_admin.operation o ON o.id = t.operation_id WHERE t.state <> ''canary'''));
        END IF;
    END FOR;
    SELECT * FROM tenantry_admin.found ORDER BY base;
    DROP TEMPORARY TABLE tenantry_admin.found;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost SQL SECURITY DEFINER VIEW tenantry_admin.open_operations AS
SELECT o.id, o.base, o.opened_by, o.opened_at FROM tenantry_admin.operation o WHERE o.closed_at IS NULL
$$
