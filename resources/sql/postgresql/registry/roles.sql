-- The roles of a registry: an owner that nobody logs in as, and groups that personal logins become members of.
-- The migrator does not inherit the owner: to act as it takes an explicit SET ROLE, as an upgrade does.
create role {owner} nologin;
create role {admin} nologin;
create role {support} nologin;
create role {finance} nologin;
create role {auditor} nologin;
create role {migrator} nologin noinherit;
-- For applications: it sees routes, and nothing else.
create role {router} nologin;
grant {owner} to {migrator};
