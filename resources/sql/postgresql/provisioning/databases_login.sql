-- The login that makes databases for tenants: it may do that and nothing else, and no login of every day may.
do $$
begin
    if not exists (select from pg_catalog.pg_roles where rolname = 'tenantry_creator') then
        create role tenantry_creator login createdb;
    end if;
    if exists (select from pg_catalog.pg_roles where rolname = 'tenantry_creator' and not (rolcanlogin and rolcreatedb)) then
        raise exception 'the role tenantry_creator must be a login with CREATEDB' using errcode = '42710';
    end if;
    execute pg_catalog.format('grant connect on database %I to tenantry_creator', pg_catalog.current_database());
end
$$;
