-- mariadb-install-db runs it without rights in force, which the first line ends. To revoke everything takes roles away too.
FLUSH PRIVILEGES;
REVOKE ALL PRIVILEGES, GRANT OPTION FROM %2@localhost;
CREATE ROLE %1 WITH ADMIN %2@localhost;
GRANT ALL PRIVILEGES ON *.* TO %1 WITH GRANT OPTION;
