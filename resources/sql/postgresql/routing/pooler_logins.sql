select r.rolname, r.rolconnlimit
from unnest(?::pg_catalog.text[], ?::pg_catalog.text[]) w (login, place)
join pg_catalog.pg_roles r on r.rolname = w.login
join pg_catalog.pg_database d on d.datname = w.place
where r.rolcanlogin
    and pg_catalog.shobj_description(r.oid, 'pg_authid') ~ ('^tenantry operation [0-9a-f-]{36} in ' || d.oid || '$')
