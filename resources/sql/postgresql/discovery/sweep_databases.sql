-- Templates and databases that let nobody in hold no tenants; they are named all the same, because they are there.
SELECT d.datname,
       d.datallowconn AND NOT d.datistemplate AND pg_catalog.has_database_privilege(d.oid, 'CONNECT')
FROM pg_catalog.pg_database d
