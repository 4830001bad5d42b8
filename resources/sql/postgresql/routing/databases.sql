select d.datname, pg_catalog.has_database_privilege(d.oid, 'connect') as may_connect
from pg_catalog.pg_database d where d.datallowconn and not d.datistemplate order by 1
