-- The login of the application of one tenant: it holds the tenant's writer, and nothing else.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.has_login(base varchar(64)) RETURNS bool READS SQL DATA
RETURN EXISTS (SELECT 1 FROM tenantry_admin.made m JOIN tenantry_admin.operation o ON o.id = m.operation AND o.makes = base
               WHERE m.name = CONCAT(base, '_app') AND tenantry_admin.is_there(m.name))
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.login_limit(login varchar(128)) RETURNS int READS SQL DATA
RETURN (SELECT GREATEST(COALESCE(JSON_VALUE(g.Priv, '$.max_user_connections'), 0), 0) FROM mysql.global_priv g
        JOIN tenantry_admin.made m ON m.name = g.User WHERE g.User = login AND g.Host = '%')
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.has_open_login(login varchar(128)) RETURNS bool READS SQL DATA
RETURN EXISTS (SELECT 1 FROM mysql.global_priv g WHERE g.User = login AND NOT COALESCE(JSON_VALUE(g.Priv, '$.account_locked'), 0)
               AND NOT COALESCE(JSON_VALUE(g.Priv, '$.is_role'), 0))
$$
-- No operation works at the tenant meanwhile, and none begins.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.login_work(base varchar(64), OUT maker char(36), OUT state varchar(20))
BEGIN
    IF NOT COALESCE(GET_LOCK(tenantry_admin.lock_of(base), 5), 0) THEN
        CALL tenantry_admin.refuse(1205, CONCAT('another session works at ', base));
    END IF;
    CALL tenantry_admin.check_change(base);
    CALL tenantry_admin.state_of(base, maker, state);
END
$$
-- Makes it, or changes it. What is null stays as it is, 0 is no limit; a new login needs a password. While the tenant is suspended it stays shut.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.set_login(base varchar(64), verifier varchar(50), connections int, statement_seconds int)
BEGIN
    DECLARE maker char(36);
    DECLARE state varchar(20);
    DECLARE login varchar(128) DEFAULT CONCAT(base, '_app');
    CALL tenantry_admin.login_work(base, maker, state);
    IF verifier IS NULL AND NOT tenantry_admin.has_login(base) THEN
        CALL tenantry_admin.refuse(1305, CONCAT('there is no login ', login, ' yet: a new one needs a password'));
    END IF;
    CALL tenantry_admin.make_login(maker, login);
    CALL tenantry_admin.lend_role(CONCAT(base, '_rw'), login);
    IF connections IS NOT NULL THEN
        CALL tenantry_admin.run(CONCAT('ALTER USER ', tenantry_admin.quoted(login), '@''%'' WITH MAX_USER_CONNECTIONS ', connections));
    END IF;
    IF statement_seconds IS NOT NULL THEN
        CALL tenantry_admin.run(CONCAT('ALTER USER ', tenantry_admin.quoted(login), '@''%'' WITH MAX_STATEMENT_TIME ', statement_seconds));
    END IF;
    IF verifier IS NOT NULL THEN
        CALL tenantry_admin.set_password(login, verifier, state = 'active');
        UPDATE tenantry_admin.made m SET m.is_shut = false WHERE m.name = login;
        IF state <> 'active' THEN
            CALL tenantry_admin.end_sessions(login);
        END IF;
    END IF;
    DO RELEASE_LOCK(tenantry_admin.lock_of(base));
END
$$
-- Nobody logs in as it any more, and whoever was logged in is out.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.shut_login(base varchar(64))
BEGIN
    DECLARE maker char(36);
    DECLARE state varchar(20);
    CALL tenantry_admin.login_work(base, maker, state);
    IF NOT tenantry_admin.has_login(base) THEN
        CALL tenantry_admin.refuse(1305, CONCAT('the tenant has no login ', base, '_app'));
    END IF;
    UPDATE tenantry_admin.made m SET m.is_shut = true WHERE m.name = CONCAT(base, '_app');
    CALL tenantry_admin.lock_login(CONCAT(base, '_app'));
    DO RELEASE_LOCK(tenantry_admin.lock_of(base));
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.drop_login(base varchar(64))
BEGIN
    DECLARE maker char(36);
    DECLARE state varchar(20);
    CALL tenantry_admin.login_work(base, maker, state);
    CALL tenantry_admin.drop_login_of(maker, CONCAT(base, '_app'));
    DO RELEASE_LOCK(tenantry_admin.lock_of(base));
END
$$
