-- What control tables say, to those who make tenants or look into them: nothing of the tenants' data.

-- The row of one tenant: by its key where tables are shared, by its place where others made it, else the only one. What stands under the
-- name of an adopted schema, and is not that schema, has none.
create or replace function tenantry_admin.tenant_control(control pg_catalog.text, key pg_catalog.text)
returns table (registry_id pg_catalog.uuid, tenant_id pg_catalog.uuid, slug pg_catalog.text, epoch pg_catalog.int8,
               state pg_catalog.text, schema_version pg_catalog.text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if control <> 'tenantry_adopted' and tenantry_admin.has_control(control) then
        return query execute format('select t.registry_id, t.tenant_id, t.slug, t.epoch, t.state, t.schema_version '
                                    'from %I.tenantry t where t.tenant_key is not distinct from $1', control) using key;
    else
        return query
            select t.registry_id, t.tenant_id, t.slug, t.epoch, t.state, t.schema_version from tenantry_adopted.tenantry t
            where t.place = control and tenantry_admin.still_stand(t.schemas, t.schema_ids, t.database_id);
    end if;
end
$$;

-- What the control tables of this database say, of so many schemas after one of them, by its number: for comparing them with the
-- registry, and for making one anew. In portions, because each table that is read stays locked until the end of the transaction. A row without a registry is a
-- table that names nobody; one without a control is a schema that was dropped meanwhile.
-- An adopted tenant has its own schema as control, and a kind; with a database of its own it has none.
drop function if exists tenantry_admin.control_rows(pg_catalog.oid, pg_catalog.int4); -- its form before
create function tenantry_admin.control_rows(after pg_catalog.oid, most pg_catalog.int4)
returns table (place pg_catalog.oid, control pg_catalog.text, registry pg_catalog.uuid, tenant pg_catalog.uuid,
               slug pg_catalog.text, epoch pg_catalog.int8, state pg_catalog.text,
               schema_version pg_catalog.text, tenant_key pg_catalog.text, base pg_catalog.text, kind pg_catalog.text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    definer pg_catalog.oid := (select r.oid from pg_catalog.pg_roles r where r.rolname = 'tenantry_definer');
    one pg_catalog.record;
begin
    for one in
        select n.oid, n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where c.relname = 'tenantry' and c.relnamespace > control_rows.after and c.relkind = 'r'
            and c.relowner = definer and n.nspowner = definer
        order by c.relnamespace limit control_rows.most
    loop
        if one.nspname = 'tenantry_adopted' then
            return query
                select one.oid, t.place, t.registry_id, t.tenant_id, t.slug, t.epoch, t.state, t.schema_version,
                    null::pg_catalog.text, t.base, t.kind
                from tenantry_adopted.tenantry t where tenantry_admin.still_stand(t.schemas, t.schema_ids, t.database_id);
            continue when found;
            place := one.oid;
            control := null;
            return next;
            continue;
        end if;
        begin
            return query execute format(
                'select $1, $2, t.registry_id, t.tenant_id, t.slug, t.epoch, t.state, t.schema_version, t.tenant_key, t.base, null::pg_catalog.text '
                'from (select 1) one left join %I.tenantry t on t.state <> ''canary''', one.nspname)
                using one.oid, one.nspname::pg_catalog.text;
        exception when undefined_table or invalid_schema_name then
            place := one.oid;
            control := null;
            return next;
        end;
    end loop;
end
$$;
