-- A copy of every table, kept beside the originals by the owner; nobody is granted anything on it.
do $$
declare
    t record;
begin
    lock table tenantry.registry_meta in access exclusive mode;
    for t in
        select c.relname from pg_catalog.pg_class c
        where c.relnamespace = 'tenantry'::regnamespace and c.relkind = 'r' and c.relname not like 'backup\_%'
    loop
        execute format('lock table tenantry.%I in share mode', t.relname);
    end loop;
    for t in
        select c.relname from pg_catalog.pg_class c
        where c.relnamespace = 'tenantry'::regnamespace and c.relkind = 'r' and c.relname not like 'backup\_%'
    loop
        execute format('create table tenantry.%I as table tenantry.%I', 'backup_{format}_' || t.relname, t.relname);
    end loop;
end
$$;
