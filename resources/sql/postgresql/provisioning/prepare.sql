-- What an administrator runs once in each database that shall hold tenants, and again after an update of the program. It may
-- run any number of times. Nobody who works with tenants every day gets CREATEROLE or CREATEDB by it: roles and schemas are
-- made by the functions below, which are bound to the names of one open operation.
begin;

do $$
declare
    role_of text;
begin
    -- Owns the functions; nobody logs in as it. CREATEROLE is as good as superuser before PostgreSQL 16.
    if not exists (select from pg_catalog.pg_roles where rolname = 'tenantry_definer') then
        create role tenantry_definer nologin createrole;
    end if;
    -- The group of those who may onboard tenants; and the neighbour that each proof of isolation is made with.
    foreach role_of in array array['tenantry_provisioner', 'tenantry_canary_rw'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = role_of) then
            execute pg_catalog.format('create role %I nologin', role_of);
        end if;
    end loop;
    execute pg_catalog.format('grant create on database %I to tenantry_definer', pg_catalog.current_database());
    execute pg_catalog.format('grant connect on database %I to tenantry_definer with grant option',
                              pg_catalog.current_database());
    execute pg_catalog.format('grant connect on database %I to tenantry_canary_rw', pg_catalog.current_database());
    execute pg_catalog.format('grant tenantry_definer to %I', current_user);
end
$$;

set local role tenantry_definer;

create schema if not exists tenantry_admin;
revoke all on schema tenantry_admin from public;
grant usage on schema tenantry_admin to tenantry_provisioner;

-- Which operations are open here, and for which names. A base is the beginning of every name that its operation makes.
create table if not exists tenantry_admin.operation (
    id uuid primary key,
    base text not null unique check (base ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}$'),
    opened_by name not null default session_user,
    opened_at timestamptz not null default pg_catalog.clock_timestamp(),
    closed_at timestamptz
);

-- Steps that were committed here: whoever goes on after a crash looks here and does none of them twice.
create table if not exists tenantry_admin.step_done (
    operation uuid not null references tenantry_admin.operation,
    number integer not null,
    at timestamptz not null default pg_catalog.clock_timestamp(),
    primary key (operation, number)
);

-- An owner that is lent to a login for the tenant's DDL. No transaction ends with one.
create table if not exists tenantry_admin.loan (
    operation uuid primary key references tenantry_admin.operation,
    login name not null
);

create or replace function tenantry_admin.refuse_open_loan() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    if exists (select from tenantry_admin.loan l where l.operation = new.operation) then
        raise exception 'a transaction may not end while the owner of a tenant is lent' using errcode = '55000';
    end if;
    return null;
end
$$;

do $$
begin
    if not exists (select from pg_catalog.pg_trigger where tgname = 'loan_is_returned'
                   and tgrelid = 'tenantry_admin.loan'::pg_catalog.regclass) then
        create constraint trigger loan_is_returned after insert on tenantry_admin.loan
        deferrable initially deferred for each row execute function tenantry_admin.refuse_open_loan();
    end if;
end
$$;

-- The neighbour: a schema that no tenant may reach, whose role may reach no tenant.
create schema if not exists tenantry_canary;
revoke all on schema tenantry_canary from public;
create table if not exists tenantry_canary.marker (id integer primary key, word text not null);
insert into tenantry_canary.marker values (1, 'no tenant reads this') on conflict do nothing;
grant usage on schema tenantry_canary to tenantry_canary_rw;
grant select, insert, update, delete on tenantry_canary.marker to tenantry_canary_rw;

-- The version of these functions, for the program to compare with what it needs.
create or replace function tenantry_admin.version() returns integer
language sql immutable set search_path = '' as 'select 1';

create or replace function tenantry_admin.open_operation(operation uuid, base text) returns void
language plpgsql security definer set search_path = '' as $$
begin
    insert into tenantry_admin.operation (id, base) values (operation, base);
end
$$;

-- The base of an operation that is open; every function below begins with it.
create or replace function tenantry_admin.base_of(operation uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
    found text;
begin
    select o.base into found from tenantry_admin.operation o where o.id = operation and o.closed_at is null;
    if found is null then
        raise exception 'the operation % is not open here', operation using errcode = '55000';
    end if;
    return found;
end
$$;

-- What stands as a comment on all that an operation makes, so that nothing else is ever taken for it. Roles are of the whole
-- server: the database in it keeps the functions of another one from them.
create or replace function tenantry_admin.word_of(operation uuid) returns text
language sql stable set search_path = '' as $$
    select 'tenantry operation ' || $1 || ' in ' || pg_catalog.current_database()
$$;

-- A role that this operation made.
create or replace function tenantry_admin.own_role(operation uuid, suffix text) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
    wanted text := tenantry_admin.base_of(operation) || suffix;
begin
    if not exists (select from pg_catalog.pg_roles r
                   where r.rolname = wanted
                     and pg_catalog.shobj_description(r.oid, 'pg_authid') = tenantry_admin.word_of(operation)) then
        raise exception 'the operation % made no role %', operation, wanted using errcode = '42704';
    end if;
    return wanted;
end
$$;

create or replace function tenantry_admin.close_operation(operation uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
    perform tenantry_admin.base_of(operation);
    update tenantry_admin.operation o set closed_at = pg_catalog.clock_timestamp() where o.id = operation;
end
$$;

create or replace function tenantry_admin.mark_step(operation uuid, number integer) returns void
language plpgsql security definer set search_path = '' as $$
begin
    perform tenantry_admin.base_of(operation);
    insert into tenantry_admin.step_done (operation, number) values (operation, number);
end
$$;

create or replace function tenantry_admin.is_step_done(operation uuid, number integer) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select from tenantry_admin.step_done s where s.operation = $1 and s.number = $2)
$$;

-- Owner, reader and writer of a tenant, and its schema. What exists is refused by the server itself.
create or replace function tenantry_admin.create_schema_tenant(operation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
    base text := tenantry_admin.base_of(operation);
    owner text := base || '_owner';
    rw text := base || '_rw';
    ro text := base || '_ro';
    made text;
    word text := tenantry_admin.word_of(operation);
begin
    foreach made in array array[owner, rw, ro] loop
        execute pg_catalog.format('create role %I nologin', made);
        execute pg_catalog.format('comment on role %I is %L', made, word);
        execute pg_catalog.format('alter role %I set search_path = %I', made, base);
        execute pg_catalog.format('grant connect on database %I to %I', pg_catalog.current_database(), made);
    end loop;
    -- To give it the schema, and to take it away again.
    execute pg_catalog.format('grant %I to tenantry_definer', owner);
    execute pg_catalog.format('create schema %I authorization %I', base, owner);
    execute pg_catalog.format('comment on schema %I is %L', base, word);
    execute pg_catalog.format('revoke all on schema %I from public', base);
    execute pg_catalog.format('grant usage on schema %I to %I, %I', base, rw, ro);
    execute pg_catalog.format('alter default privileges for role %I revoke execute on functions from public', owner);
    execute pg_catalog.format('alter default privileges for role %I in schema %I grant select, insert, update, delete '
                              'on tables to %I', owner, base, rw);
    execute pg_catalog.format('alter default privileges for role %I in schema %I grant select on tables to %I',
                              owner, base, ro);
    execute pg_catalog.format('alter default privileges for role %I in schema %I grant usage, select on sequences to %I',
                              owner, base, rw);
    execute pg_catalog.format('alter default privileges for role %I in schema %I grant execute on functions to %I, %I',
                              owner, base, rw, ro);
end
$$;

-- For the tenant's DDL, until return_owner() in the same transaction.
create or replace function tenantry_admin.lend_owner(operation uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
    execute pg_catalog.format('grant %I to %I', tenantry_admin.own_role(operation, '_owner'), session_user);
    insert into tenantry_admin.loan (operation, login) values (operation, session_user);
end
$$;

create or replace function tenantry_admin.return_owner(operation uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
    execute pg_catalog.format('revoke %I from %I', tenantry_admin.own_role(operation, '_owner'), session_user);
    delete from tenantry_admin.loan l where l.operation = return_owner.operation;
end
$$;

-- The control table: whose schema this is. Only the functions here change it.
create or replace function tenantry_admin.write_control(operation uuid, registry uuid, tenant uuid, slug text,
                                                        schema_version text) returns void
language plpgsql security definer set search_path = '' as $$
declare
    base text := tenantry_admin.base_of(operation);
begin
    execute pg_catalog.format(
        'create table %I.tenantry (registry_id uuid not null, tenant_id uuid primary key, slug text not null, '
        'epoch bigint not null, schema_version text not null, state text not null, operation_id uuid not null)', base);
    execute pg_catalog.format('insert into %I.tenantry values ($1, $2, $3, 1, $4, ''provisioning'', $5)', base)
        using registry, tenant, slug, schema_version, operation;
    execute pg_catalog.format('revoke all on %I.tenantry from public', base);
    execute pg_catalog.format('grant select on %I.tenantry to %I, %I, %I', base, base || '_owner', base || '_rw',
                              base || '_ro');
end
$$;

-- Logins of the proof, which hold one role each and end by themselves: as the tenant, which has no data yet, and as the
-- neighbour that is no tenant.
create or replace function tenantry_admin.open_probes(operation uuid, own_verifier text, other_verifier text) returns void
language plpgsql security definer set search_path = '' as $$
declare
    base text := tenantry_admin.base_of(operation);
    until text := (pg_catalog.clock_timestamp() + interval '10 minutes')::text;
    probe record;
begin
    perform tenantry_admin.close_probes(operation);
    for probe in
        select * from (values (base || '_probe', tenantry_admin.own_role(operation, '_rw'), own_verifier),
                              (base || '_other', 'tenantry_canary_rw', other_verifier)) v (login, role, verifier)
    loop
        if probe.verifier !~ '^SCRAM-SHA-256\$' then
            raise exception 'a password is given as a verifier only' using errcode = '22023';
        end if;
        execute pg_catalog.format('create role %I login connection limit 2 valid until %L password %L in role %I',
                                  probe.login, until, probe.verifier, probe.role);
        execute pg_catalog.format('comment on role %I is %L', probe.login, tenantry_admin.word_of(operation));
    end loop;
end
$$;

create or replace function tenantry_admin.close_probes(operation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
    base text := tenantry_admin.base_of(operation);
    probe text;
begin
    foreach probe in array array[base || '_probe', base || '_other'] loop
        if exists (select from pg_catalog.pg_roles r
                   where r.rolname = probe
                     and pg_catalog.shobj_description(r.oid, 'pg_authid') = tenantry_admin.word_of(operation)) then
            execute pg_catalog.format('drop role %I', probe);
        end if;
    end loop;
end
$$;

create or replace function tenantry_admin.activate(operation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
    base text := tenantry_admin.base_of(operation);
begin
    perform tenantry_admin.close_probes(operation);
    execute pg_catalog.format('update %I.tenantry set state = ''active'' where operation_id = $1', base) using operation;
    perform tenantry_admin.close_operation(operation);
end
$$;

-- Takes away what the operation made, however far it came; a second time it finds nothing. A tenant that is active has no open
-- operation any more, and stays.
create or replace function tenantry_admin.drop_schema_tenant(operation uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
    base text;
    word text := tenantry_admin.word_of(operation);
    made text;
begin
    select o.base into base from tenantry_admin.operation o where o.id = drop_schema_tenant.operation;
    if not exists (select from pg_catalog.pg_roles r where r.rolname = base || '_owner'
                     and pg_catalog.shobj_description(r.oid, 'pg_authid') = word) then
        return; -- taken away before, or never made
    end if;
    perform tenantry_admin.base_of(operation);
    perform tenantry_admin.close_probes(operation);
    if exists (select from pg_catalog.pg_namespace n where n.nspname = base
                 and pg_catalog.obj_description(n.oid, 'pg_namespace') = word) then
        execute pg_catalog.format('drop schema %I cascade', base);
    end if;
    foreach made in array array[base || '_rw', base || '_ro', base || '_owner'] loop
        if exists (select from pg_catalog.pg_roles r where r.rolname = made
                     and pg_catalog.shobj_description(r.oid, 'pg_authid') = word) then
            -- Privileges of this database that the role holds or gave.
            execute pg_catalog.format('grant %I to tenantry_definer', made);
            execute pg_catalog.format('drop owned by %I', made);
            execute pg_catalog.format('drop role %I', made);
        end if;
    end loop;
    perform tenantry_admin.close_operation(operation);
end
$$;

revoke all on all functions in schema tenantry_admin from public;
grant execute on all functions in schema tenantry_admin to tenantry_provisioner;

reset role;
do $$ begin execute pg_catalog.format('revoke tenantry_definer from %I', current_user); end $$;
commit;
