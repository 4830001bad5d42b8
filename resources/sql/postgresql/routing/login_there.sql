select exists (select from pg_catalog.pg_roles r where r.rolname = ? and r.rolcanlogin)
