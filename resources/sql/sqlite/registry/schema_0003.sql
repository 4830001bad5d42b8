-- Format 3: PostgreSQL learns what a file can since format 2, to tell of many rows as one reload.
update tenantry.registry_meta set format = 3;
