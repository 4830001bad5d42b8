create table tenantry (registry_id text not null, tenant_id text primary key, slug text not null, epoch integer not null,
    schema_version text not null, state text not null, operation_id text not null, tenant_key text unique, base text not null,
    has_own_roles integer not null default 0)
