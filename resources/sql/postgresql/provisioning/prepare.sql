-- What an administrator runs once in each database that shall hold tenants, and again after an update of the program. It may
-- run any number of times. Nobody who works with tenants every day gets CREATEROLE or CREATEDB by it: roles and schemas are
-- made by the functions below, which are bound to the names of one open operation.
--
-- The functions run as a role that can do much. So each has pg_temp at the end of its search path, none runs code of a tenant's, and
-- names and types are looked up in pg_catalog.
begin;

do $$
declare
    role_of pg_catalog.text;
    taken pg_catalog.text;
begin
    if not exists (select from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()
                   and pg_catalog.pg_has_role(current_user, d.datdba, 'USAGE')) then
        raise exception 'the database % does not belong to %', pg_catalog.current_database(), current_user using errcode = '42501',
            hint = 'Use a superuser or its owner; where the provider owns it, make one of your own and name that.';
    end if;
    -- Owns the functions; nobody logs in as it. CREATEROLE is as good as superuser before PostgreSQL 16.
    if not exists (select from pg_catalog.pg_roles where rolname = 'tenantry_definer') then
        create role tenantry_definer nologin createrole;
    end if;
    -- The group of those who may onboard tenants, of those who may look into one, of those who may give its application a login, and the
    -- neighbour that each proof of isolation is made with.
    foreach role_of in array array['tenantry_provisioner', 'tenantry_reader', 'tenantry_granter', 'tenantry_canary_rw'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = role_of) then
            execute pg_catalog.format('create role %I nologin', role_of);
        end if;
    end loop;
    if exists (select from pg_catalog.pg_roles where rolname = 'tenantry_definer' and rolcanlogin) then
        raise exception 'the role tenantry_definer must not be a login' using errcode = '42710';
    end if;
    -- What somebody else put here under these names is never taken for ours.
    select pg_catalog.string_agg(n.nspname, ', ') into taken from pg_catalog.pg_namespace n
    where n.nspname in ('tenantry_admin', 'tenantry_canary', 'tenantry_adopted')
        and n.nspowner <> (select oid from pg_catalog.pg_roles where rolname = 'tenantry_definer');
    if taken is not null then
        raise exception 'a schema of this name belongs to somebody else: %', taken using errcode = '42P06';
    end if;
    execute pg_catalog.format('grant create on database %I to tenantry_definer', pg_catalog.current_database());
    execute pg_catalog.format('grant connect on database %I to tenantry_definer with grant option',
                              pg_catalog.current_database());
    execute pg_catalog.format('grant connect on database %I to tenantry_canary_rw', pg_catalog.current_database());
    execute 'grant tenantry_canary_rw to tenantry_definer with admin option';
    execute pg_catalog.format('grant tenantry_definer to %I', current_user);
end
$$;

set local role tenantry_definer;

create schema if not exists tenantry_admin;
revoke all on schema tenantry_admin from public;
grant usage on schema tenantry_admin to tenantry_provisioner, tenantry_reader;

-- Which operations are open here, and for which names. A base is the beginning of every name that its operation makes.
create table if not exists tenantry_admin.operation (
    id uuid primary key,
    base text not null check (base ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}$'),
    opened_by name not null default session_user,
    opened_at timestamptz not null default pg_catalog.clock_timestamp(),
    closed_at timestamptz,
    probes oid[] not null default '{}',
    probes_closed xid8,
    ddl_returned xid8
);
alter table tenantry_admin.operation
    add column if not exists ddl_returned xid8,
    -- "onboard" makes what has this base, once; "change" is for what is active.
    -- "gone" was shared tables that were taken away: their name is free for others.
    add column if not exists kind text not null default 'onboard',
    add column if not exists shared text, -- the schema of the shared tables that the tenant has its rows in
    add column if not exists schema_version text, -- of shared tables
    add column if not exists login_shut xid8, -- a change that shut the application's login
    add column if not exists guarded bool not null default false, -- shared tables with policies on each
    drop constraint if exists operation_base_key,
    drop constraint if exists operation_kind_check,
    add constraint operation_kind_check check (kind in ('onboard', 'change', 'gone'));
create unique index if not exists operation_made on tenantry_admin.operation (base) where kind = 'onboard';
create unique index if not exists operation_at_work on tenantry_admin.operation (base) where closed_at is null;

-- Steps that were committed here: whoever goes on after a crash looks here and does none of them twice.
create table if not exists tenantry_admin.step_done (
    operation uuid not null references tenantry_admin.operation,
    number integer not null,
    at timestamptz not null default pg_catalog.clock_timestamp(),
    primary key (operation, number)
);

-- A role that is lent to a login for the tenant's DDL. No transaction ends with one.
create table if not exists tenantry_admin.loan (
    operation uuid primary key references tenantry_admin.operation,
    login name not null
);

create or replace function tenantry_admin.refuse_open_loan() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from tenantry_admin.loan l where l.operation = new.operation) then
        raise exception 'a transaction may not end while the role of a tenant is lent' using errcode = '55000';
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
create or replace function tenantry_admin.version() returns pg_catalog.int4
language sql immutable set search_path = pg_catalog, pg_temp as 'select 8';

create or replace function tenantry_admin.open_operation(operation pg_catalog.uuid, base pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if base ~ '^t_' and (to_regnamespace(quote_ident(base)) is not null
        or exists (select from tenantry_admin.operation o where o.base = open_operation.base and o.kind = 'onboard')) then
        raise exception '% is there already, or another operation makes it', base using errcode = '42710',
            hint = 'Undo this operation and plan anew: shared tables that another one made are joined then.';
    end if;
    insert into tenantry_admin.operation (id, base) values (operation, base);
end
$$;

-- Whether one role may act as another. From PostgreSQL 16 on, who made a role may administer it, and is no member for that.
create or replace function tenantry_admin.acts_as(login pg_catalog.name, role_name pg_catalog.name) returns pg_catalog.bool
language sql stable set search_path = pg_catalog, pg_temp as $$
    select case when current_setting('server_version_num')::pg_catalog.int4 < 160000 then pg_has_role($1, $2, 'MEMBER')
                else pg_has_role($1, $2, 'USAGE') or pg_has_role($1, $2, 'SET') end
$$;

-- Whether a schema has a control table of ours. Whatever else bears that name is never looked into: it could run code as the owner of
-- these functions.
create or replace function tenantry_admin.has_control(control pg_catalog.text) returns pg_catalog.bool
language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                   where n.nspname = $1 and c.relname = 'tenantry' and c.relkind = 'r'
                       and pg_get_userbyid(c.relowner) = 'tenantry_definer' and pg_get_userbyid(n.nspowner) = 'tenantry_definer')
$$;

-- The base of an operation that is open; every function below begins with it. Two transactions work on one after the other.
-- An operation is of the login that opened it, and of the members of that role: its id is no secret.
create or replace function tenantry_admin.base_of(operation pg_catalog.uuid) returns pg_catalog.text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    found pg_catalog.text;
    opener pg_catalog.name;
begin
    select o.base, o.opened_by into found, opener from tenantry_admin.operation o
    where o.id = operation and o.closed_at is null for no key update;
    if found is null then
        raise exception 'the operation % is not open here', operation using errcode = '55000',
            hint = 'It is over, or was begun in another database: ''tenantryctl operation show'' tells.';
    end if;
    if not exists (select from pg_catalog.pg_roles r where r.rolname = session_user and r.rolsuper)
        and not exists (select from pg_catalog.pg_roles r
                        where r.rolname = opener and tenantry_admin.acts_as(session_user, r.rolname)) then
        raise exception 'the operation % was opened by %', operation, opener using errcode = '42501',
            hint = case when to_regrole(quote_ident(opener)) is null then 'That login is gone: go on as a superuser.'
                        else format('Go on as that login, or let an administrator make yours a member: grant %I to %I',
                                    opener, session_user) end;
    end if;
    return found;
end
$$;

-- What stands as a comment on all that an operation makes, so that nothing else is ever taken for it. Roles are of the whole
-- server: the number of the database keeps the functions of another one from them.
create or replace function tenantry_admin.word_of(operation pg_catalog.uuid) returns pg_catalog.text
language sql stable set search_path = pg_catalog, pg_temp as $$
    select 'tenantry operation ' || $1 || ' in ' || d.oid from pg_catalog.pg_database d where d.datname = current_database()
$$;

create or replace function tenantry_admin.is_own_role(operation pg_catalog.uuid, role_name pg_catalog.text)
returns pg_catalog.bool
language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (select from pg_catalog.pg_roles r
                   where r.rolname = $2 and shobj_description(r.oid, 'pg_authid') = tenantry_admin.word_of($1))
$$;

-- A role that this operation made.
create or replace function tenantry_admin.own_role(operation pg_catalog.uuid, suffix pg_catalog.text)
returns pg_catalog.text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    wanted pg_catalog.text := tenantry_admin.base_of(operation) || suffix;
begin
    if not tenantry_admin.is_own_role(operation, wanted) then
        raise exception 'the operation % made no role %', operation, wanted using errcode = '42704';
    end if;
    return wanted;
end
$$;

create or replace function tenantry_admin.mark_step(operation pg_catalog.uuid, number pg_catalog.int4)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform tenantry_admin.base_of(operation);
    insert into tenantry_admin.step_done (operation, number) values (operation, number) on conflict do nothing;
end
$$;

create or replace function tenantry_admin.is_step_done(operation pg_catalog.uuid, number pg_catalog.int4)
returns pg_catalog.bool
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select from tenantry_admin.step_done s where s.operation = $1 and s.number = $2)
$$;

create or replace function tenantry_admin.make_role(operation pg_catalog.uuid, name pg_catalog.text,
                                                    attributes pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    execute format('create role %I %s', name, attributes);
    execute format('comment on role %I is %L', name, tenantry_admin.word_of(operation));
end
$$;

-- What is done to a role wants a member of it.
create or replace function tenantry_admin.join_role(name pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not pg_has_role('tenantry_definer', name::pg_catalog.name, 'USAGE') then
        execute format('grant %I to tenantry_definer', name);
    end if;
end
$$;

-- With its privileges in this database, which it holds or gave.
create or replace function tenantry_admin.drop_role(name pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform tenantry_admin.join_role(name);
    execute format('drop owned by %I', name);
    execute format('drop role %I', name);
end
$$;

-- For undoing: what never came can come no more. True where something may be left to take away.
create or replace function tenantry_admin.claim_undo(operation pg_catalog.uuid, base pg_catalog.text) returns pg_catalog.bool
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into tenantry_admin.operation (id, base) values (operation, base) on conflict do nothing;
    if exists (select from tenantry_admin.operation o where o.id = operation and o.base <> claim_undo.base) then
        raise exception 'the operation % has other names', operation using errcode = '22023';
    end if;
    return exists (select from tenantry_admin.operation o where o.id = operation and o.closed_at is null);
end
$$;

