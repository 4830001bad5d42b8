-- What control tables say, to those who make tenants or look into them: nothing of the tenants' data.

-- The row of one tenant: by its key where tables are shared, else the only one.
create or replace function tenantry_admin.tenant_control(control pg_catalog.text, key pg_catalog.text)
returns table (registry_id pg_catalog.uuid, tenant_id pg_catalog.uuid, slug pg_catalog.text, epoch pg_catalog.int8,
               state pg_catalog.text, schema_version pg_catalog.text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if tenantry_admin.has_control(control) then
        return query execute format('select t.registry_id, t.tenant_id, t.slug, t.epoch, t.state, t.schema_version '
                                    'from %I.tenantry t where t.tenant_key is not distinct from $1', control) using key;
    end if;
end
$$;

-- The schemas of this database that have one.
create or replace function tenantry_admin.control_schemas() returns table (control pg_catalog.text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select n.nspname::pg_catalog.text from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relname = 'tenantry' and c.relkind = 'r' and tenantry_admin.has_control(n.nspname)
$$;

-- All tenants of some of them. Each takes locks until the transaction ends: whoever asks for thousands asks in portions.
create or replace function tenantry_admin.controls(schemas pg_catalog.text[])
returns table (control pg_catalog.text, registry_id pg_catalog.uuid, tenant_id pg_catalog.uuid, slug pg_catalog.text,
               epoch pg_catalog.int8, state pg_catalog.text, schema_version pg_catalog.text, tenant_key pg_catalog.text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    one pg_catalog.text;
begin
    foreach one in array schemas loop
        if tenantry_admin.has_control(one) then
            return query execute format('select $1, t.registry_id, t.tenant_id, t.slug, t.epoch, t.state, t.schema_version, '
                                        't.tenant_key from %I.tenantry t where t.state <> ''canary''', one) using one;
        end if;
    end loop;
end
$$;

