-- The operations that nobody has ended here.
create or replace function tenantry_admin.open_operations()
returns table (id pg_catalog.uuid, base pg_catalog.text, opened_by pg_catalog.text, opened_at pg_catalog.timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.id, o.base, o.opened_by::pg_catalog.text, o.opened_at from tenantry_admin.operation o where o.closed_at is null
$$;
