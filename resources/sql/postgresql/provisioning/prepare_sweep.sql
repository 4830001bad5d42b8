-- What the control tables of this database say, of so many schemas after one of them, by its number: for comparing them with the
-- registry. In portions, because each table that is read stays locked until the end of the transaction. A row without a registry is a
-- table that names nobody; one without a control is a schema that was dropped meanwhile.
create or replace function tenantry_admin.control_rows(after pg_catalog.oid, most pg_catalog.int4)
returns table (place pg_catalog.oid, control pg_catalog.text, registry pg_catalog.uuid, tenant pg_catalog.uuid,
               slug pg_catalog.text, epoch pg_catalog.int8, state pg_catalog.text, tenant_key pg_catalog.text,
               base pg_catalog.text)
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
        begin
            return query execute format(
                'select $1, $2, t.registry_id, t.tenant_id, t.slug, t.epoch, t.state, t.tenant_key, t.base '
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

-- The operations that nobody has ended here.
create or replace function tenantry_admin.open_operations()
returns table (id pg_catalog.uuid, base pg_catalog.text, opened_by pg_catalog.text, opened_at pg_catalog.timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.id, o.base, o.opened_by::pg_catalog.text, o.opened_at from tenantry_admin.operation o where o.closed_at is null
$$;
