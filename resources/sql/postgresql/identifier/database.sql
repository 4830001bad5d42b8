-- As text: compared as a name, the parameter would be cut at 63 bytes like the object's own.
SELECT datname FROM pg_catalog.pg_database WHERE datname::text = ?
