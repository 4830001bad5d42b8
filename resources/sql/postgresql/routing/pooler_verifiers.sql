select rolname, coalesce(rolpassword, '') from pg_catalog.pg_authid where rolname = any (?::pg_catalog.text[])
