-- Logins of the proof, which hold one role each: as the tenant, which has no data yet or is suspended, and as the neighbour that is no tenant.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.open_probe(op char(36), login varchar(128), role_name varchar(128), verifier varchar(50))
BEGIN
    CALL tenantry_admin.make_login(op, login);
    CALL tenantry_admin.lock_login(login);
    CALL tenantry_admin.lend_role(role_name, login);
    CALL tenantry_admin.run(CONCAT('ALTER USER ', tenantry_admin.quoted(login), '@''%'' WITH MAX_USER_CONNECTIONS 2'));
    CALL tenantry_admin.open_login(login, verifier);
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.open_probes(op char(36), own_verifier varchar(50), other_verifier varchar(50))
BEGIN
    DECLARE base varchar(64);
    DECLARE maker char(36);
    DECLARE state varchar(20);
    CALL tenantry_admin.base_of(op, base);
    CALL tenantry_admin.state_of(base, maker, state);
    IF COALESCE(state, '') NOT IN ('provisioning', 'proving', 'suspended') THEN
        CALL tenantry_admin.refuse(1644, CONCAT('nobody logs in as a tenant that is ', COALESCE(state, 'not there')));
    END IF;
    CALL tenantry_admin.open_probe(op, CONCAT(base, '_probe'), CONCAT(base, '_rw'), own_verifier);
    IF tenantry_admin.place_of(base) = base THEN
        CALL tenantry_admin.open_probe(op, CONCAT(base, '_other'), 'tenantry_canary_rw', other_verifier);
    ELSE
        CALL tenantry_admin.open_probe(op, CONCAT(base, '_other'), CONCAT(tenantry_admin.place_of(base), '_rw'), other_verifier);
        REPLACE INTO tenantry_admin.member (login, operation)
        SELECT CONCAT(base, '_other'), o.id FROM tenantry_admin.operation o WHERE o.makes = tenantry_admin.place_of(base);
    END IF;
    CALL tenantry_admin.set_state(base, maker, 'provisioning', 'proving');
END
$$
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.close_probes(op char(36))
BEGIN
    DECLARE base varchar(64);
    DECLARE maker char(36);
    DECLARE state varchar(20);
    CALL tenantry_admin.base_of(op, base);
    CALL tenantry_admin.drop_login_of(op, CONCAT(base, '_probe'));
    CALL tenantry_admin.drop_login_of(op, CONCAT(base, '_other'));
    CALL tenantry_admin.state_of(base, maker, state);
    IF state = 'proving' THEN
        CALL tenantry_admin.set_state(base, maker, 'proving', 'provisioning');
    END IF;
END
$$
-- From here on it has data. Nobody of the proof is left, and its owner is shut.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost PROCEDURE tenantry_admin.activate(op char(36))
BEGIN
    DECLARE base varchar(64);
    DECLARE maker char(36);
    DECLARE state varchar(20);
    CALL tenantry_admin.base_of(op, base);
    CALL tenantry_admin.state_of(base, maker, state);
    IF maker <> op OR COALESCE(state, '') <> 'provisioning' THEN
        CALL tenantry_admin.refuse(1644, CONCAT(base, ' is ', COALESCE(state, 'not there')));
    END IF;
    IF EXISTS (SELECT 1 FROM mysql.global_priv g WHERE g.User IN (CONCAT(base, '_probe'), CONCAT(base, '_other'))
               OR g.User = CONCAT(base, '_owner') AND NOT COALESCE(JSON_VALUE(g.Priv, '$.account_locked'), 0)) THEN
        CALL tenantry_admin.refuse(1644, 'somebody is let in who must not be when a tenant becomes active');
    END IF;
    CALL tenantry_admin.set_state(base, op, 'provisioning', 'active');
    UPDATE tenantry_admin.operation o SET o.closed_at = current_timestamp(6) WHERE o.id = op;
END
$$
-- Where roles and logins of a tenant get beside its own database.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.reach_of(base varchar(64)) RETURNS text READS SQL DATA
RETURN (SELECT GROUP_CONCAT(DISTINCT w.place SEPARATOR ', ') FROM (
    SELECT CONCAT(d.User, ' to ', d.Db) AS place FROM mysql.db d
    WHERE d.User IN (CONCAT(base, '_owner'), CONCAT(base, '_rw'), CONCAT(base, '_ro'), CONCAT(base, '_app'))
        AND d.Db <> REPLACE(base, '_', '\\_')
    UNION ALL
    SELECT CONCAT(p.User, ' to ', p.Db, '.', p.Table_name) FROM mysql.tables_priv p
    WHERE p.User IN (CONCAT(base, '_owner'), CONCAT(base, '_rw'), CONCAT(base, '_ro'), CONCAT(base, '_app')) AND p.Db <> base
    UNION ALL
    SELECT CONCAT(r.User, ' as ', r.Role) FROM mysql.roles_mapping r
    WHERE r.User IN (CONCAT(base, '_owner'), CONCAT(base, '_rw'), CONCAT(base, '_ro'), CONCAT(base, '_app')) AND r.Role NOT IN (CONCAT(base, '_rw'), CONCAT(base, '_ro'), CONCAT(tenantry_admin.place_of(base), '_rw'), CONCAT(tenantry_admin.place_of(base), '_ro'))
    UNION ALL
    SELECT CONCAT(g.User, ' on the whole server') FROM mysql.global_priv g
    WHERE g.User IN (CONCAT(base, '_owner'), CONCAT(base, '_rw'), CONCAT(base, '_ro'), CONCAT(base, '_app')) AND COALESCE(JSON_VALUE(g.Priv, '$.access'), 0) > 0) w)
$$
-- Who reaches a tenant's data by other ways than its roles. An account with a right to the whole server does so by what it is, and is an
-- administrator; but the program's own definer is none of them.
CREATE OR REPLACE DEFINER = tenantry_definer@localhost FUNCTION tenantry_admin.ways_around(base varchar(64)) RETURNS text READS SQL DATA
RETURN (SELECT GROUP_CONCAT(DISTINCT w.way ORDER BY w.way SEPARATOR '; ') FROM (
    SELECT CONCAT(IF(d.User = '', 'everybody', d.User), ' has a right of its own to the database ', d.Db) AS way FROM mysql.db d
    WHERE (tenantry_admin.place_of(base) LIKE d.Db OR tenantry_admin.place_of(base) <> base AND tenantry_admin.views_of(tenantry_admin.place_of(base)) LIKE d.Db)
        AND d.User NOT IN (CONCAT(tenantry_admin.place_of(base), '_owner'), CONCAT(tenantry_admin.place_of(base), '_rw'), CONCAT(tenantry_admin.place_of(base), '_ro'), 'tenantry_definer')
        -- Who works here sees names and sizes, and no row.
        AND 'Y' IN (d.Select_priv, d.Insert_priv, d.Update_priv, d.Delete_priv, d.Create_priv, d.Drop_priv, d.Grant_priv, d.References_priv,
                    d.Index_priv, d.Alter_priv, d.Create_tmp_table_priv, d.Lock_tables_priv, d.Create_view_priv, d.Create_routine_priv,
                    d.Alter_routine_priv, d.Execute_priv, d.Event_priv, d.Trigger_priv, d.Delete_history_priv)
    UNION ALL
    SELECT CONCAT(p.User, ' has a right of its own to the table ', p.Db, '.', p.Table_name) FROM mysql.tables_priv p
    WHERE p.Db IN (tenantry_admin.place_of(base), tenantry_admin.views_of(tenantry_admin.place_of(base)))
        AND p.User NOT IN (CONCAT(tenantry_admin.place_of(base), '_owner'), CONCAT(tenantry_admin.place_of(base), '_rw'), CONCAT(tenantry_admin.place_of(base), '_ro'), 'tenantry_definer')
    UNION ALL
    SELECT CONCAT(p.User, ' has a right of its own to the routine ', p.Db, '.', p.Routine_name) FROM mysql.procs_priv p
    WHERE p.Db IN (tenantry_admin.place_of(base), tenantry_admin.views_of(tenantry_admin.place_of(base)))
        AND p.User NOT IN (CONCAT(tenantry_admin.place_of(base), '_owner'), CONCAT(tenantry_admin.place_of(base), '_rw'), CONCAT(tenantry_admin.place_of(base), '_ro'), 'tenantry_definer')) w)
$$
