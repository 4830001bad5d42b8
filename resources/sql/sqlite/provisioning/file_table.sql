create table tenantry_file (name text not null, operation_id text not null, is_shared integer not null, schema_version text not null,
    mode integer, owner integer, owner_group integer, journal text)
