-- Whoever works here every day: of the group that may call the procedures, and of none that may do more. Names and sizes of the databases of
-- tenants are seen, and no row.
BEGIN NOT ATOMIC
    IF NOT EXISTS (SELECT 1 FROM mysql.global_priv WHERE User = {login}) THEN
        SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 1049, MESSAGE_TEXT = 'the login that shall work with tenants has no account on this server';
    END IF;
    FOR one IN (SELECT Host AS host FROM mysql.global_priv WHERE User = {login}) DO
        EXECUTE IMMEDIATE CONCAT('GRANT tenantry_provisioner TO ', QUOTE({login}), '@', QUOTE(one.host));
        EXECUTE IMMEDIATE CONCAT('GRANT SHOW VIEW ON `t\\_%`.* TO ', QUOTE({login}), '@', QUOTE(one.host));
    END FOR;
END
$$
