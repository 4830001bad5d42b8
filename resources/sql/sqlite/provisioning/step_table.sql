create table tenantry_step (tenant_id text not null, operation_id text not null, number integer not null,
    primary key (operation_id, number))
