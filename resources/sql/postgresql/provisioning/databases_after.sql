alter database tenantry_base_new allow_connections false;
do $$ begin if exists (select from pg_catalog.pg_database where datname = 'tenantry_base') then alter database tenantry_base is_template false; end if; end $$;
drop database if exists tenantry_base;
alter database tenantry_base_new is_template true;
alter database tenantry_base_new rename to tenantry_base;
