-- What an administrator runs once on each server that shall hold tenants, and again after an update of the program; it may run any number
-- of times. Nobody who works with tenants every day gets CREATE USER or GRANT OPTION by it: accounts, roles and databases are made by the
-- procedures below, which are bound to the names of one open operation. They run as an account that can do much, as which nobody logs in.
--
-- Every definition is bounded by its own line of two dollar signs, as the mariadb client wants it.
DELIMITER $$
CREATE DATABASE IF NOT EXISTS tenantry_admin CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'tenantry'
$$
CREATE DATABASE IF NOT EXISTS tenantry_canary CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'tenantry'
$$
CREATE DATABASE IF NOT EXISTS tenantry_rows CHARACTER SET utf8mb4 COLLATE utf8mb4_bin COMMENT = 'tenantry'
$$
-- What somebody else put here under these names is never taken for ours; and an account without a name would answer for every login of a
-- tenant that comes from the same computer.
BEGIN NOT ATOMIC
    IF EXISTS (SELECT 1 FROM information_schema.SCHEMATA
               WHERE SCHEMA_NAME IN ('tenantry_admin', 'tenantry_canary', 'tenantry_rows') AND SCHEMA_COMMENT <> 'tenantry') THEN
        SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 1007, MESSAGE_TEXT = 'a database of this name belongs to somebody else: tenantry_admin, tenantry_canary or tenantry_rows';
    END IF;
    IF EXISTS (SELECT 1 FROM mysql.global_priv WHERE User = '' AND Host <> '') THEN
        SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 1644, MESSAGE_TEXT = 'the server has an account without a name, which logins of tenants would be taken for: drop it';
    END IF;
    IF EXISTS (SELECT 1 FROM mysql.global_priv WHERE User = 'tenantry_definer'
               AND (Host <> 'localhost' OR NOT COALESCE(JSON_VALUE(Priv, '$.account_locked'), 0))) THEN
        SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 1396, MESSAGE_TEXT = 'the account tenantry_definer must be locked, and of localhost alone';
    END IF;
END
$$
CREATE USER IF NOT EXISTS tenantry_definer@localhost IDENTIFIED VIA mysql_native_password USING 'invalid' ACCOUNT LOCK
$$
-- To make and end logins. As strong as an administrator, so that nobody logs in as it.
GRANT CREATE USER, PROCESS, CONNECTION ADMIN ON *.* TO tenantry_definer@localhost
$$
-- Who gets where is looked up there; and the role that a login begins with stands there.
GRANT SELECT, UPDATE ON mysql.* TO tenantry_definer@localhost
$$
GRANT ALL PRIVILEGES ON `tenantry\_admin`.* TO tenantry_definer@localhost
$$
GRANT ALL PRIVILEGES ON `tenantry\_canary`.* TO tenantry_definer@localhost WITH GRANT OPTION
$$
GRANT EXECUTE ON `tenantry\_rows`.* TO tenantry_definer@localhost WITH GRANT OPTION
$$
-- Tenants are below these names only.
GRANT ALL PRIVILEGES ON `t\_%`.* TO tenantry_definer@localhost WITH GRANT OPTION
$$
CREATE ROLE IF NOT EXISTS tenantry_provisioner WITH ADMIN CURRENT_USER
$$
CREATE ROLE IF NOT EXISTS tenantry_reader WITH ADMIN CURRENT_USER
$$
CREATE ROLE IF NOT EXISTS tenantry_granter WITH ADMIN CURRENT_USER
$$
-- One role is active at a time: who gives logins does so within an operation.
GRANT tenantry_provisioner TO tenantry_granter
$$
CREATE ROLE IF NOT EXISTS tenantry_canary_rw WITH ADMIN tenantry_definer@localhost
$$
CREATE TABLE IF NOT EXISTS tenantry_canary.marker (id int PRIMARY KEY, word varchar(60) NOT NULL) ENGINE = InnoDB
$$
INSERT IGNORE INTO tenantry_canary.marker VALUES (1, 'no tenant reads this')
$$
GRANT SELECT, INSERT, UPDATE, DELETE ON `tenantry\_canary`.* TO tenantry_canary_rw
$$
-- Which operations are open here, and for which names. One makes what has this base, once; and one at a time works at it.
CREATE TABLE IF NOT EXISTS tenantry_admin.operation (
    id char(36) PRIMARY KEY CHECK (id RLIKE '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'), -- it gets into texts of statements
    base varchar(64) NOT NULL CHECK (base RLIKE '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}$'),
    kind varchar(10) NOT NULL,
    opened_by varchar(128) NOT NULL,
    opened_at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    closed_at timestamp(6) NULL,
    registry char(36) NULL,
    tenant char(36) NULL,
    slug varchar(63) NULL,
    schema_version varchar(200) NULL,
    shared varchar(64) NULL, -- the database of the shared tables that the tenant has its rows in
    is_shared bool NOT NULL DEFAULT false, -- makes shared tables, which are no tenant
    maker char(36) NULL, -- the operation of the tenant that they are made with
    is_guarded bool NOT NULL DEFAULT false, -- their views are there
    row_key varchar(200) NULL, -- whose rows they show, and whether, as the control table of the shared tables has it
    row_state varchar(20) NULL,
    makes varchar(64) AS (IF(kind = 'onboard', base, NULL)) PERSISTENT UNIQUE,
    works varchar(64) AS (IF(closed_at IS NULL, base, NULL)) PERSISTENT UNIQUE
) ENGINE = InnoDB
$$
-- Steps that are done here: whoever goes on after a crash looks here and does none of them twice.
CREATE TABLE IF NOT EXISTS tenantry_admin.step_done (
    operation char(36) NOT NULL REFERENCES tenantry_admin.operation (id),
    number int NOT NULL,
    at timestamp(6) NOT NULL DEFAULT current_timestamp(6),
    PRIMARY KEY (operation, number)
) ENGINE = InnoDB
$$
-- Accounts and roles bear no comment. So what is about to be made stands here before, and what is there and does not is somebody else's.
CREATE TABLE IF NOT EXISTS tenantry_admin.made (
    name varchar(128) PRIMARY KEY,
    operation char(36) NOT NULL REFERENCES tenantry_admin.operation (id),
    is_shut bool NOT NULL DEFAULT false
) ENGINE = InnoDB
$$
-- Whose rows a login finds in shared tables.
CREATE TABLE IF NOT EXISTS tenantry_admin.member (
    login varchar(128) PRIMARY KEY,
    operation char(36) NOT NULL REFERENCES tenantry_admin.operation (id)
) ENGINE = InnoDB
$$
-- Whoever is logged in may take a lock by its name, and so keep others from work: those of names that tenants know have one that they do not.
CREATE TABLE IF NOT EXISTS tenantry_admin.secret (id int PRIMARY KEY CHECK (id = 1), word char(64) NOT NULL) ENGINE = InnoDB
$$
INSERT IGNORE INTO tenantry_admin.secret VALUES (1, HEX(RANDOM_BYTES(32)))
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.lock_of(base varchar(64)) RETURNS varchar(64) READS SQL DATA
RETURN (SELECT CONCAT('tn ', LEFT(SHA2(CONCAT(s.word, base), 256), 40)) FROM tenantry_admin.secret s)
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.version() RETURNS int DETERMINISTIC NO SQL
RETURN 1
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.quoted(name varchar(128)) RETURNS varchar(260) DETERMINISTIC NO SQL
RETURN CONCAT('`', REPLACE(name, '`', '``'), '`')
$$
-- In a right to a whole database an underscore stands for any character.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.pattern(name varchar(128)) RETURNS varchar(260) DETERMINISTIC NO SQL
RETURN CONCAT('`', REPLACE(REPLACE(REPLACE(name, '`', '``'), '_', '\\_'), '%', '\\%'), '`')
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.word_of(op char(36)) RETURNS varchar(80) DETERMINISTIC NO SQL
RETURN CONCAT('tenantry operation ', op)
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.caller() RETURNS varchar(128) NO SQL
RETURN LEFT(SESSION_USER(), CHAR_LENGTH(SESSION_USER()) - LOCATE('@', REVERSE(SESSION_USER())))
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.is_made(op char(36), name varchar(128)) RETURNS bool READS SQL DATA
RETURN EXISTS (SELECT 1 FROM tenantry_admin.made m WHERE m.name = name AND m.operation = op)
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.is_there(name varchar(128)) RETURNS bool READS SQL DATA
RETURN EXISTS (SELECT 1 FROM mysql.global_priv g WHERE g.User = name)
$$
-- The database with the control table of a tenant.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.place_of(base varchar(64)) RETURNS varchar(64) READS SQL DATA
RETURN COALESCE((SELECT o.shared FROM tenantry_admin.operation o WHERE o.makes = base), base)
$$
-- Through which tenants reach shared tables.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.views_of(shared varchar(64)) RETURNS varchar(64) DETERMINISTIC NO SQL
RETURN CONCAT('t_tenants_', RIGHT(shared, 12))
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.refuse(number int, words varchar(512))
SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = number, MESSAGE_TEXT = words
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.run(statement text)
EXECUTE IMMEDIATE statement
$$
-- The base of an operation that is open; every procedure below begins with it. An operation is of the login that opened it, and of one
-- session at a time: the lock goes with the session.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.base_of(op char(36), OUT base varchar(64))
BEGIN
    DECLARE opener varchar(128);
    SELECT o.base, o.opened_by INTO base, opener FROM tenantry_admin.operation o WHERE o.id = op AND o.closed_at IS NULL;
    IF base IS NULL THEN
        CALL tenantry_admin.refuse(1644, CONCAT('the operation ', op, ' is not open here'));
    END IF;
    IF opener <> tenantry_admin.caller() THEN
        CALL tenantry_admin.refuse(1142, CONCAT('the operation ', op, ' was opened by ', opener));
    END IF;
    IF NOT COALESCE(GET_LOCK(CONCAT('tenantry ', op), 0), 0) THEN
        CALL tenantry_admin.refuse(1205, CONCAT('another session is at the operation ', op));
    END IF;
    IF NOT COALESCE(GET_LOCK(tenantry_admin.lock_of(base), 0), 0) THEN
        CALL tenantry_admin.refuse(1205, CONCAT('another session works at ', base));
    END IF;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.open_operation(op char(36), base varchar(64))
BEGIN
    IF EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = op) THEN
        CALL tenantry_admin.base_of(op, base);
    ELSE
        IF EXISTS (SELECT 1 FROM information_schema.SCHEMATA s WHERE s.SCHEMA_NAME = base) THEN
            CALL tenantry_admin.refuse(1007, CONCAT('there is a database ', base, ' already, of somebody else'));
        END IF;
        INSERT INTO tenantry_admin.operation (id, base, kind, opened_by) VALUES (op, base, 'onboard', tenantry_admin.caller());
    END IF;
END
$$
-- Also of what has just been closed: a step is marked last.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.mark_step(op char(36), step int)
BEGIN
    IF NOT EXISTS (SELECT 1 FROM tenantry_admin.operation o WHERE o.id = op AND o.opened_by = tenantry_admin.caller()) THEN
        CALL tenantry_admin.refuse(1644, CONCAT('the operation ', op, ' is not open here'));
    END IF;
    INSERT IGNORE INTO tenantry_admin.step_done (operation, number) VALUES (op, step);
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.is_step_done(op char(36), step int) RETURNS bool READS SQL DATA
RETURN EXISTS (SELECT 1 FROM tenantry_admin.step_done s WHERE s.operation = op AND s.number = step)
$$
-- Of the login that is worked with, ends the other session that is at the operation. True while there is one. Before the operation is open
-- here nothing but the session tells whose it is.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.end_session(op char(36), OUT is_there bool)
BEGIN
    DECLARE holder bigint DEFAULT IS_USED_LOCK(CONCAT('tenantry ', op));
    DECLARE CONTINUE HANDLER FOR 1094 BEGIN END;
    SET is_there = holder IS NOT NULL AND holder <> CONNECTION_ID();
    IF is_there THEN
        IF tenantry_admin.caller() <> COALESCE((SELECT o.opened_by FROM tenantry_admin.operation o WHERE o.id = op),
                                               (SELECT p.USER FROM information_schema.PROCESSLIST p WHERE p.ID = holder), tenantry_admin.caller()) THEN
            CALL tenantry_admin.refuse(1142, CONCAT('the operation ', op, ' is of another login'));
        END IF;
        KILL CONNECTION holder;
    END IF;
END
$$
-- Whoever is logged in so is out, and has been seen to be.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.end_sessions(login varchar(128))
BEGIN
    DECLARE tries int DEFAULT 0;
    DECLARE one bigint;
    DECLARE CONTINUE HANDLER FOR 1094 BEGIN END;
    ending: LOOP
        SET one = (SELECT MIN(p.ID) FROM information_schema.PROCESSLIST p WHERE p.USER = login AND p.ID <> CONNECTION_ID());
        IF one IS NULL THEN
            LEAVE ending;
        END IF;
        IF tries > 400 THEN
            CALL tenantry_admin.refuse(1205, CONCAT('a session of ', login, ' does not end'));
        END IF;
        KILL CONNECTION one;
        SET tries = tries + 1;
        DO SLEEP(IF(tries > 3, 0.05, 0.002));
    END LOOP;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.claim_name(op char(36), name varchar(128), OUT is_new bool)
BEGIN
    SET is_new = NOT tenantry_admin.is_there(name);
    IF is_new THEN
        INSERT IGNORE INTO tenantry_admin.made (name, operation) VALUES (name, op);
    END IF;
    IF NOT tenantry_admin.is_made(op, name) THEN
        CALL tenantry_admin.refuse(1396, CONCAT('there is an account or a role ', name, ' already, of somebody else'));
    END IF;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.make_role(op char(36), name varchar(128))
BEGIN
    DECLARE is_new bool;
    CALL tenantry_admin.claim_name(op, name, is_new);
    IF is_new THEN
        CALL tenantry_admin.run(CONCAT('CREATE ROLE ', tenantry_admin.quoted(name)));
    END IF;
END
$$
-- Closed to everybody, until it gets a password.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.make_login(op char(36), name varchar(128))
BEGIN
    DECLARE is_new bool;
    CALL tenantry_admin.claim_name(op, name, is_new);
    IF is_new THEN
        CALL tenantry_admin.run(CONCAT('CREATE USER ', tenantry_admin.quoted(name), '@''%'' IDENTIFIED VIA mysql_native_password USING ''invalid'' ACCOUNT LOCK'));
    END IF;
END
$$
-- Open or shut in the same moment: a statement of its kind counts at once.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.set_password(name varchar(128), verifier varchar(50), is_open bool)
BEGIN
    IF verifier NOT RLIKE '^[*][0-9A-F]{40}$' THEN
        CALL tenantry_admin.refuse(1366, 'this is no verifier of a password');
    END IF;
    CALL tenantry_admin.run(CONCAT('ALTER USER ', tenantry_admin.quoted(name), '@''%'' IDENTIFIED VIA mysql_native_password USING ''', verifier, ''' ACCOUNT ',
                                   IF(is_open, 'UNLOCK', 'LOCK')));
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.open_login(name varchar(128), verifier varchar(50))
CALL tenantry_admin.set_password(name, verifier, true)
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.lock_login(name varchar(128))
BEGIN
    CALL tenantry_admin.run(CONCAT('ALTER USER ', tenantry_admin.quoted(name), '@''%'' ACCOUNT LOCK'));
    CALL tenantry_admin.end_sessions(name);
END
$$
-- The role that its sessions begin with.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.lend_role(role_name varchar(128), login varchar(128))
BEGIN
    CALL tenantry_admin.run(CONCAT('GRANT ', tenantry_admin.quoted(role_name), ' TO ', tenantry_admin.quoted(login), '@''%'''));
    CALL tenantry_admin.run(CONCAT('SET DEFAULT ROLE ', tenantry_admin.quoted(role_name), ' FOR ', tenantry_admin.quoted(login), '@''%'''));
    REPLACE INTO tenantry_admin.member (login, operation)
    SELECT login, m.operation FROM tenantry_admin.made m JOIN tenantry_admin.operation o ON o.id = m.operation
    WHERE m.name = role_name AND o.shared IS NOT NULL;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.drop_login_of(op char(36), name varchar(128))
BEGIN
    IF tenantry_admin.is_made(op, name) THEN
        IF tenantry_admin.is_there(name) THEN
            CALL tenantry_admin.lock_login(name);
            CALL tenantry_admin.run(CONCAT('DROP USER ', tenantry_admin.quoted(name), '@''%'''));
        END IF;
        DELETE FROM tenantry_admin.member WHERE member.login = name;
        DELETE FROM tenantry_admin.made WHERE made.name = name AND made.operation = op;
    END IF;
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.drop_role_of(op char(36), name varchar(128))
BEGIN
    IF tenantry_admin.is_made(op, name) THEN
        IF tenantry_admin.is_there(name) THEN
            CALL tenantry_admin.run(CONCAT('DROP ROLE ', tenantry_admin.quoted(name)));
        END IF;
        DELETE FROM tenantry_admin.made WHERE made.name = name AND made.operation = op;
    END IF;
END
$$
