-- Format 5: a step says how it is done, so that another program can go on with it.
alter table tenantry.operation_step add column kind text not null default '';
update tenantry.registry_meta set format = 5;
