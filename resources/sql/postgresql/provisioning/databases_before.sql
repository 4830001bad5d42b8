-- The template that databases of tenants go back to is made beside the one that is there. Each line is a statement of its own.
do $$ begin if exists (select from pg_catalog.pg_database where datname = 'tenantry_base_new') then alter database tenantry_base_new is_template false; end if; end $$;
drop database if exists tenantry_base_new;
create database tenantry_base_new template template0;
revoke all on database tenantry_base_new from public;
