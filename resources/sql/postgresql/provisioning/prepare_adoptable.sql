-- What an administrator approves: the schemas of tenants that others made, which may become managed here. They are those that the names and
-- patterns below find now, each with its owner; what is made later has to be approved anew.
--
-- The owner of the functions is given the rights that the tenant's roles get, to pass them on (WITH GRANT OPTION), and the same to what the
-- schema's owner makes there later. It does not become a member of that owner: it can drop nothing, change nothing of what is there, and
-- make nothing. To take it back: delete the row of tenantry_admin.adoptable, and REVOKE ALL ON SCHEMA ... FROM tenantry_definer CASCADE.
begin;
set local search_path = pg_catalog, pg_temp;
set local tenantry.adoptable = {wanted};
do $$
declare
    wanted text;
    pattern text;
    is_exact bool;
    one record;
    against text;
    found_any bool;
    approved jsonb := '[]';
begin
    for wanted in select w from jsonb_array_elements_text(current_setting('tenantry.adoptable')::jsonb) w loop
        is_exact := strpos(wanted, '*') = 0;
        pattern := replace(replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_'), '*', '%');
        found_any := false;
        for one in
            select n.oid, n.nspname, o.oid as owner_id, o.rolname, o.rolsuper
            from pg_namespace n join pg_roles w on w.oid = n.nspowner
            join pg_database d on d.datname = current_database()
            join pg_roles o on o.oid = case when w.rolname = 'pg_database_owner' then d.datdba else w.oid end
            where n.nspname like pattern order by n.nspname
        loop
            against := case
                when one.nspname ~ '^pg_' or one.nspname = 'information_schema' then 'it is the system''s'
                when one.nspname ~ '^tenantry_' or one.rolname = 'tenantry_definer' then 'it was made by this program'
                when one.nspname = 'public' and not is_exact then 'everybody knows it: name it exactly'
                when one.rolsuper then format('it belongs to %I, a superuser: give it to the owner of its tables first', one.rolname)
                end;
            if against is not null and is_exact then
                raise exception 'the schema % cannot be managed: %', one.nspname, against using errcode = '42501',
                    hint = 'Leave it out: its tenant stays observed.';
            elsif against is not null then
                raise notice 'the schema % is left out: %', one.nspname, against;
                continue;
            end if;
            found_any := true;
            execute format('grant usage on schema %I to tenantry_definer with grant option', one.nspname);
            execute format('grant select, insert, update, delete on all tables in schema %I to tenantry_definer with grant option',
                           one.nspname);
            execute format('grant usage, select on all sequences in schema %I to tenantry_definer with grant option', one.nspname);
            execute format('grant execute on all routines in schema %I to tenantry_definer with grant option', one.nspname);
            execute format('alter default privileges for role %I in schema %I grant select, insert, update, delete on tables '
                           'to tenantry_definer with grant option', one.rolname, one.nspname);
            execute format('alter default privileges for role %I in schema %I grant usage, select on sequences '
                           'to tenantry_definer with grant option', one.rolname, one.nspname);
            execute format('alter default privileges for role %I in schema %I grant execute on routines '
                           'to tenantry_definer with grant option', one.rolname, one.nspname);
            approved := approved || jsonb_build_object('schema', one.nspname, 'id', one.oid);
        end loop;
        if not found_any then
            raise exception 'no schema of % fits % and can be managed', current_database(), wanted using errcode = '3F000',
                hint = 'The command \dn of psql lists schemas and their owners.';
        end if;
    end loop;
    execute format('grant tenantry_definer to %I', current_user);
    set local role tenantry_definer;
    insert into tenantry_admin.adoptable (schema, schema_id, owner_id, owner)
    select n.nspname, n.oid, n.nspowner, r.rolname
    from jsonb_array_elements(approved) a join pg_namespace n on n.oid = (a ->> 'id')::oid join pg_roles r on r.oid = n.nspowner
    on conflict (schema) do update set schema_id = excluded.schema_id, owner_id = excluded.owner_id, owner = excluded.owner,
        approved_by = session_user, approved_at = clock_timestamp();
    reset role;
    execute format('revoke tenantry_definer from %I', current_user);
end
$$;
commit;
