-- What an administrator runs once in each database that shall hold tenants, and again after an update of the program. It may
-- run any number of times. Nobody who works with tenants every day gets CREATEROLE or CREATEDB by it: roles and schemas are
-- made by the functions below, which are bound to the names of one open operation.
--
-- The functions run as a role that can do much. So each has pg_temp at the end of its search path, none runs a statement on what a
-- tenant owns, and names and types are looked up in pg_catalog.
begin;

do $$
declare
    role_of pg_catalog.text;
    taken pg_catalog.text;
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
    if exists (select from pg_catalog.pg_roles where rolname = 'tenantry_definer' and rolcanlogin) then
        raise exception 'the role tenantry_definer must not be a login' using errcode = '42710';
    end if;
    -- What somebody else put here under these names is never taken for ours.
    select pg_catalog.string_agg(n.nspname, ', ') into taken from pg_catalog.pg_namespace n
    where n.nspname in ('tenantry_admin', 'tenantry_canary')
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
grant usage on schema tenantry_admin to tenantry_provisioner;

-- Which operations are open here, and for which names. A base is the beginning of every name that its operation makes.
create table if not exists tenantry_admin.operation (
    id uuid primary key,
    base text not null unique check (base ~ '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}$'),
    opened_by name not null default session_user,
    opened_at timestamptz not null default pg_catalog.clock_timestamp(),
    closed_at timestamptz,
    probes oid[] not null default '{}',
    probes_closed xid8,
    ddl_returned xid8
);
alter table tenantry_admin.operation add column if not exists ddl_returned xid8;

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
language sql immutable set search_path = pg_catalog, pg_temp as 'select 2';

create or replace function tenantry_admin.open_operation(operation pg_catalog.uuid, base pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into tenantry_admin.operation (id, base) values (operation, base);
end
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
        raise exception 'the operation % is not open here', operation using errcode = '55000';
    end if;
    if not exists (select from pg_catalog.pg_roles r where r.rolname = opener and pg_has_role(session_user, r.oid, 'member'))
    then
        raise exception 'the operation % was opened by %', operation, opener using errcode = '42501',
            hint = format('Go on as that login, or let an administrator make yours a member: grant %I to %I', opener, session_user);
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

-- Owner, reader and writer of a tenant, its schema, and the control table that says whose it is. The schema is not the owner's:
-- so nobody but these functions lets anybody into it, or replaces the control table.
create or replace function tenantry_admin.create_schema_tenant(operation pg_catalog.uuid, registry pg_catalog.uuid,
                                                               tenant pg_catalog.uuid, slug pg_catalog.text,
                                                               schema_version pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    suffix pg_catalog.text;
begin
    foreach suffix in array array['_owner', '_rw', '_ro'] loop
        perform tenantry_admin.make_role(operation, base || suffix, 'nologin');
        execute format('grant connect on database %I to %I', current_database(), base || suffix);
    end loop;
    execute format('create schema %I', base);
    execute format('comment on schema %I is %L', base, tenantry_admin.word_of(operation));
    execute format('revoke all on schema %I from public', base);
    execute format('grant usage, create on schema %I to %I', base, base || '_owner');
    execute format('grant usage on schema %I to %I, %I', base, base || '_rw', base || '_ro');
    execute format('create table %I.tenantry (registry_id pg_catalog.uuid not null, tenant_id pg_catalog.uuid primary key, '
                   'slug pg_catalog.text not null, epoch pg_catalog.int8 not null, schema_version pg_catalog.text not null, '
                   'state pg_catalog.text not null, operation_id pg_catalog.uuid not null)', base);
    execute format('insert into %I.tenantry values ($1, $2, $3, 1, $4, ''provisioning'', $5)', base)
        using registry, tenant, slug, schema_version, operation;
    execute format('revoke all on %I.tenantry from public', base);
    execute format('grant select on %I.tenantry to %I, %I, %I', base, base || '_owner', base || '_rw', base || '_ro');
end
$$;

-- A role for the tenant's DDL, until return_ddl() in the same transaction. What it makes becomes the owner's then, and the role
-- is gone: nothing that it was given or gave outlives the transaction.
create or replace function tenantry_admin.lend_ddl(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    ddl pg_catalog.text := base || '_ddl';
    rw pg_catalog.text := base || '_rw';
    ro pg_catalog.text := base || '_ro';
begin
    perform tenantry_admin.own_role(operation, '_owner');
    insert into tenantry_admin.loan (operation, login) values (operation, session_user);
    perform tenantry_admin.make_role(operation, ddl, 'nologin');
    execute format('grant %I to tenantry_definer', ddl);
    execute format('grant usage, create on schema %I to %I', base, ddl);
    execute format('alter default privileges for role %I revoke execute on functions from public', ddl);
    execute format('alter default privileges for role %I in schema %I grant select, insert, update, delete on tables to %I',
                   ddl, base, rw);
    execute format('alter default privileges for role %I in schema %I grant select on tables to %I', ddl, base, ro);
    execute format('alter default privileges for role %I in schema %I grant usage, select on sequences to %I',
                   ddl, base, rw);
    execute format('alter default privileges for role %I in schema %I grant execute on functions to %I, %I',
                   ddl, base, rw, ro);
    execute format('grant %I to %I', ddl, session_user);
end
$$;

-- What belongs to a schema: what stands in it, and all that hangs on that, wherever it is. Joined by the indexes: the catalogue of a
-- database with ten thousand tenants is large.
create or replace function tenantry_admin.hanging_on(base pg_catalog.text)
returns table (class pg_catalog.oid, object pg_catalog.oid, place pg_catalog.text)
language sql stable security definer
set search_path = pg_catalog, pg_temp set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
    with recursive hanging (classid, objid) as (
        select d.classid, d.objid from pg_catalog.pg_depend d
        where d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass
            and d.refobjid = (select n.oid from pg_catalog.pg_namespace n where n.nspname = base)
            and d.classid <> 'pg_catalog.pg_default_acl'::pg_catalog.regclass
        union
        select d.classid, d.objid from hanging h
        join pg_catalog.pg_depend d on d.refclassid = h.classid and d.refobjid = h.objid)
    select h.classid, h.objid,
        case when c.oid is not null then -- a cast stands nowhere: it is where both of its types are
                 case when (select bool_and(t.typnamespace = base::pg_catalog.regnamespace) from pg_catalog.pg_type t
                            where t.oid in (c.castsource, c.casttarget)) then base end
             -- what keeps a foreign key, on both of its tables, is where the key is
             when k.oid is not null then (select n.nspname from pg_catalog.pg_namespace n where n.oid = k.connamespace)
             else coalesce(i.schema, (pg_identify_object_as_address(h.classid, h.objid, 0)).object_names[1]) end
    from hanging h cross join lateral pg_identify_object(h.classid, h.objid, 0) i
    left join pg_catalog.pg_cast c on h.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass and c.oid = h.objid
    left join pg_catalog.pg_trigger t on h.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass and t.oid = h.objid
        and t.tgisinternal
    left join pg_catalog.pg_constraint k on k.oid = t.tgconstraint
$$;

-- Refuses what would let anybody but the tenant's own roles at what is in its schema, now or later: objects elsewhere, of others,
-- or that hang on it; what it takes from others who may change it under it; and rights of others.
create or replace function tenantry_admin.check_schema(base pg_catalog.text) returns pg_catalog.void
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
    own pg_catalog.oid[] := array(select r.oid from pg_catalog.pg_roles r where r.rolname in (base || '_ddl', base || '_owner'));
    here pg_catalog.oid := (select b.oid from pg_catalog.pg_database b where b.datname = current_database());
    classes pg_catalog.oid[];
    objects pg_catalog.oid[];
    places pg_catalog.text[];
    found pg_catalog.text;
begin
    select array_agg(h.class), array_agg(h.object), array_agg(h.place) into classes, objects, places
    from tenantry_admin.hanging_on(base) h;
    select string_agg(o.type || ' ' || o.identity, ', ') into found
    from pg_catalog.pg_shdepend d, pg_catalog.pg_identify_object(d.classid, d.objid, d.objsubid) o
    where d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass and d.refobjid = any (own) and d.deptype = 'o'
        and d.dbid = here and d.classid <> 'pg_catalog.pg_default_acl'::pg_catalog.regclass
        and o.schema is distinct from base;
    if found is not null then
        raise exception 'migrations made something outside of their schema: %', found using errcode = '42501';
    end if;
    select string_agg(pg_describe_object(h.class, h.object, 0), ', ') into found
    from unnest(classes, objects, places) h (class, object, place)
    where h.place is distinct from base and h.place is distinct from 'pg_toast';
    if found is not null then
        raise exception 'something outside of the schema hangs on it: %', found using errcode = '42501';
    end if;
    select string_agg(pg_describe_object(h.class, h.object, 0) || ' of ' || r.rolname, ', ') into found
    from unnest(classes, objects) h (class, object)
    join pg_catalog.pg_shdepend d on d.dbid = here and d.classid = h.class and d.objid = h.object and d.deptype = 'o'
    join pg_catalog.pg_roles r on r.oid = d.refobjid
    where d.refobjid <> all (own) and r.rolname <> 'tenantry_definer';
    if found is not null then
        raise exception 'something in the schema belongs to others: %', found using errcode = '42501';
    end if;
    -- What an administrator put there for all tenants may be used; nothing temporary, of another tenant, or of who works here.
    select string_agg(distinct pg_describe_object(d.refclassid, d.refobjid, 0), ', ') into found
    from unnest(classes, objects) h (class, object)
    join pg_catalog.pg_depend d on d.classid = h.class and d.objid = h.object
        and d.refclassid <> 'pg_catalog.pg_namespace'::pg_catalog.regclass
    cross join lateral pg_catalog.pg_identify_object(d.refclassid, d.refobjid, 0) i
    cross join lateral (select coalesce(i.schema,
        (pg_identify_object_as_address(d.refclassid, d.refobjid, 0)).object_names[1])) p (place)
    left join pg_catalog.pg_shdepend s on s.dbid = here and s.classid = d.refclassid and s.objid = d.refobjid and s.deptype = 'o'
    left join pg_catalog.pg_roles opener on opener.rolname =
        (select o.opened_by from tenantry_admin.operation o where o.base = check_schema.base)
    where p.place is distinct from base and p.place not in ('pg_catalog', 'pg_toast')
        and (p.place ~ '^(pg_temp|t_[a-z0-9_]{1,42}_[0-9a-f]{12}$)'
             or s.refobjid is not null and not opener.rolsuper and pg_has_role(opener.oid, s.refobjid, 'member'));
    if found is not null then
        raise exception 'the schema uses what others can change: %', found using errcode = '42501';
    end if;
    select string_agg(distinct what || ' to ' || coalesce(r.rolname, 'public'), ', ') into found
    from (select c.relname::pg_catalog.text, a.grantee
          from unnest(classes, objects) h (class, object)
          join pg_catalog.pg_class c on h.class = 'pg_catalog.pg_class'::pg_catalog.regclass and c.oid = h.object,
              pg_catalog.aclexplode(c.relacl) a
          union all
          select c.relname || '.' || t.attname, a.grantee
          from unnest(classes, objects) h (class, object)
          join pg_catalog.pg_class c on h.class = 'pg_catalog.pg_class'::pg_catalog.regclass and c.oid = h.object
          join pg_catalog.pg_attribute t on t.attrelid = c.oid, pg_catalog.aclexplode(t.attacl) a
          union all
          select p.proname || '()', a.grantee
          from unnest(classes, objects) h (class, object)
          join pg_catalog.pg_proc p on h.class = 'pg_catalog.pg_proc'::pg_catalog.regclass and p.oid = h.object,
              pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
          -- but what makes values of a range belongs to its type
          where not exists (select from pg_catalog.pg_depend d
                              where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid
                                  and d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass and d.deptype = 'i')
          union all
          select 'later objects of ' || o.rolname, a.grantee
          from pg_catalog.pg_default_acl l join pg_catalog.pg_roles o on o.oid = l.defaclrole,
              pg_catalog.aclexplode(l.defaclacl) a
          where l.defaclrole = any (own)) g (what, grantee)
        left join pg_catalog.pg_roles r on r.oid = g.grantee
    where coalesce(r.rolname, 'public') not in
        ('tenantry_definer', base || '_ddl', base || '_owner', base || '_rw', base || '_ro');
    if found is not null then
        raise exception 'migrations gave rights to others: %', found using errcode = '42501';
    end if;
end
$$;
-- Its name before.
drop function if exists tenantry_admin.check_ddl(pg_catalog.text);

create or replace function tenantry_admin.return_ddl(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    ddl pg_catalog.text := tenantry_admin.own_role(operation, '_ddl');
    owner pg_catalog.text := tenantry_admin.own_role(operation, '_owner');
begin
    perform tenantry_admin.check_schema(base);
    execute format('grant %I to tenantry_definer', owner);
    execute format('reassign owned by %I to %I', ddl, owner);
    execute format('revoke %I from tenantry_definer', owner);
    execute format('drop owned by %I', ddl);
    execute format('drop role %I', ddl);
    delete from tenantry_admin.loan l where l.operation = return_ddl.operation;
    update tenantry_admin.operation o set ddl_returned = pg_current_xact_id() where o.id = operation;
end
$$;

-- Logins of the proof, which hold one role each and end by themselves: as the tenant, which has no data yet, and as the
-- neighbour that is no tenant.
create or replace function tenantry_admin.open_probes(operation pg_catalog.uuid, own_verifier pg_catalog.text,
                                                      other_verifier pg_catalog.text) returns pg_catalog.void
language plpgsql security definer
set search_path = pg_catalog, pg_temp set timezone = 'UTC' set datestyle = 'ISO' as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    until pg_catalog.text := (clock_timestamp() + '10 minutes'::pg_catalog.interval)::pg_catalog.text;
    probe pg_catalog.record;
begin
    perform tenantry_admin.close_probes(operation);
    for probe in
        select * from (values (base || '_probe', tenantry_admin.own_role(operation, '_rw'), own_verifier),
                              (base || '_other', 'tenantry_canary_rw', other_verifier)) v (login, role, verifier)
    loop
        if probe.verifier is null
            or probe.verifier !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$' then
            raise exception 'a password is given as a verifier only' using errcode = '22023';
        end if;
        perform tenantry_admin.make_role(operation, probe.login,
            format('login connection limit 2 valid until %L password %L in role %I', until, probe.verifier, probe.role));
        execute format('grant %I to tenantry_definer', probe.login); -- to end its sessions
        update tenantry_admin.operation o set probes = o.probes || (probe.login::pg_catalog.regrole)::pg_catalog.oid
        where o.id = operation;
    end loop;
end
$$;

-- Their sessions are ended. Who logs in until this is committed is found by activate(), which therefore comes in a later
-- transaction.
create or replace function tenantry_admin.close_probes(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    probe pg_catalog.text;
begin
    foreach probe in array array[base || '_probe', base || '_other'] loop
        if tenantry_admin.is_own_role(operation, probe) then
            execute format('alter role %I nologin', probe);
            perform pg_terminate_backend(s.pid, 5000) from pg_catalog.pg_stat_activity s
            where s.usesysid = (probe::pg_catalog.regrole)::pg_catalog.oid;
            execute format('drop owned by %I', probe);
            execute format('drop role %I', probe);
        end if;
    end loop;
    update tenantry_admin.operation o set probes_closed = pg_current_xact_id() where o.id = operation;
end
$$;

create or replace function tenantry_admin.activate(operation pg_catalog.uuid) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    base pg_catalog.text := tenantry_admin.base_of(operation);
    row_count pg_catalog.int8;
begin
    if exists (select from tenantry_admin.operation o where o.id = operation
               and (o.probes_closed is null or o.probes_closed = pg_current_xact_id())) then
        raise exception 'the logins of the proof have to be closed before' using errcode = '55000';
    end if;
    -- Deferred triggers run when a transaction ends: what they did is there only after it.
    if exists (select from tenantry_admin.operation o where o.id = operation and o.ddl_returned = pg_current_xact_id()) then
        raise exception 'the migrations have to be committed before' using errcode = '55000';
    end if;
    perform tenantry_admin.check_schema(base);
    if exists (select from tenantry_admin.operation o join pg_catalog.pg_stat_activity s on s.usesysid = any (o.probes)
               where o.id = operation)
        or exists (select from pg_catalog.pg_roles r where r.rolname in (base || '_probe', base || '_other', base || '_ddl'))
        or exists (select from tenantry_admin.loan l where l.operation = activate.operation) then
        raise exception 'somebody is logged in who must not be when a tenant becomes active' using errcode = '55000';
    end if;
    execute format('update %I.tenantry set state = ''active'' where operation_id = $1', base) using operation;
    get diagnostics row_count = row_count;
    if row_count <> 1 then
        raise exception 'the control table of % has no row of this operation', base using errcode = '55000';
    end if;
    update tenantry_admin.operation o set closed_at = clock_timestamp() where o.id = operation;
end
$$;

-- Takes away what the operation made, however far it came, and keeps it from coming later; a second time it finds nothing. A
-- tenant that is active has no open operation any more, and stays.
create or replace function tenantry_admin.drop_schema_tenant(operation pg_catalog.uuid, base pg_catalog.text)
returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    suffix pg_catalog.text;
begin
    insert into tenantry_admin.operation (id, base) values (operation, base) on conflict do nothing;
    if exists (select from tenantry_admin.operation o where o.id = operation and o.base <> drop_schema_tenant.base) then
        raise exception 'the operation % has other names', operation using errcode = '22023';
    end if;
    if exists (select from tenantry_admin.operation o where o.id = operation and o.closed_at is not null)
        and not tenantry_admin.is_own_role(operation, base || '_owner') then
        return; -- taken away before
    end if;
    perform tenantry_admin.base_of(operation);
    perform tenantry_admin.close_probes(operation);
    if exists (select from pg_catalog.pg_namespace n where n.nspname = base
                 and obj_description(n.oid, 'pg_namespace') = tenantry_admin.word_of(operation)) then
        execute format('drop schema %I cascade', base);
    end if;
    foreach suffix in array array['_rw', '_ro', '_owner', '_ddl'] loop
        if tenantry_admin.is_own_role(operation, base || suffix) then
            -- Privileges of this database that the role holds or gave.
            execute format('grant %I to tenantry_definer', base || suffix);
            execute format('drop owned by %I', base || suffix);
            execute format('drop role %I', base || suffix);
        end if;
    end loop;
    delete from tenantry_admin.step_done s where s.operation = drop_schema_tenant.operation;
    update tenantry_admin.operation o set closed_at = clock_timestamp() where o.id = operation;
end
$$;

-- What only the other functions call stays theirs.
revoke all on all functions in schema tenantry_admin from public, tenantry_provisioner;
grant execute on function
    tenantry_admin.version(), tenantry_admin.open_operation(uuid, text), tenantry_admin.mark_step(uuid, integer),
    tenantry_admin.is_step_done(uuid, integer), tenantry_admin.create_schema_tenant(uuid, uuid, uuid, text, text),
    tenantry_admin.lend_ddl(uuid), tenantry_admin.return_ddl(uuid), tenantry_admin.open_probes(uuid, text, text),
    tenantry_admin.close_probes(uuid), tenantry_admin.activate(uuid), tenantry_admin.drop_schema_tenant(uuid, text)
to tenantry_provisioner;

reset role;
do $$ begin execute pg_catalog.format('revoke tenantry_definer from %I', current_user); end $$;
commit;
