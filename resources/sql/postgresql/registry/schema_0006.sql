-- Format 6: what adoption, routing and a runner need.
set local role {owner};

-- How the rows of a table belong to tenants, as a person confirmed it for one version of an application.
create table tenantry.table_rule (
    server_id uuid not null references tenantry.server on delete cascade,
    database_name text not null,
    schema_version text not null,
    schema_name text not null,
    table_name text not null,
    relation text not null check (relation in ('root', 'column', 'path', 'reference')),
    column_name text not null,
    path text not null,
    confirmed_by text not null,
    confirmed_us bigint not null,
    primary key (server_id, database_name, schema_version, schema_name, table_name)
);
grant select on tenantry.table_rule to {admin}, {support}, {finance}, {auditor}, {migrator};
grant insert, delete on tenantry.table_rule to {admin};
-- Routes, for applications: where each tenant is, and nothing else of the registry. Whoever follows one compares tenant, registry and
-- epoch with what the control table there says.
create view tenantry.route with (security_barrier) as
select m.registry_id, t.id as tenant_id, t.slug, t.state, s.engine, s.host, s.port, t.database_name,
    case when t.management = 'managed' and t.placement_kind in ('database', 'deployment') and t.schema_name = ''
        then t.database_name else t.schema_name end as schema_name,
    t.tenant_key, t.epoch
from tenantry.tenant t
join tenantry.server s on s.id = t.server_id
cross join tenantry.registry_meta m
where t.state <> 'erased';

-- The way to one tenant, or a refusal in words.
create function tenantry.route_of(wanted text) returns setof tenantry.route
language plpgsql stable set search_path = ''
as $$
declare
    found tenantry.route;
begin
    select r.* into found from tenantry.route r where r.slug = wanted;
    if found.tenant_id is null then
        raise exception 'there is no tenant % with a place', wanted using errcode = 'P0002';
    end if;
    if found.state <> 'active' then
        raise exception 'the tenant % is %', wanted, found.state using errcode = '55000';
    end if;
    return next found;
end
$$;

-- For a registry that is rebuilt from its tenants: it takes their registry's id, while it has none of its own.
create function tenantry.take_over(registry uuid) returns boolean
language sql security definer set search_path = ''
begin atomic
    with taken as (
        update tenantry.registry_meta set registry_id = registry where not exists (select from tenantry.tenant) returning 1)
    select exists (select from taken);
end;

revoke all on function tenantry.route_of(text), tenantry.take_over(uuid) from public;
grant execute on function tenantry.take_over(uuid) to {admin};
grant usage on schema tenantry to {router};
grant select on tenantry.route to {router};
grant execute on function tenantry.route_of(text) to {router};
-- The runner: what it does and when, who it is, and what was handed over to it. Times are of the registry server's clock.
create table tenantry.schedule (
    kind text primary key,
    every_s bigint check (every_s between 60 and 31622400),
    daily_minute integer check (daily_minute between 0 and 1439),
    enabled boolean not null,
    next_us bigint not null,
    last_us bigint,
    last_outcome text not null default '' check (last_outcome in ('', 'done', 'failed')),
    last_words text not null default '',
    last_by text not null default '',
    revision bigint not null default 1,
    check ((every_s is null) <> (daily_minute is null))
);

create table tenantry.runner (
    id uuid primary key,
    holder text not null,
    version text not null,
    started_us bigint not null,
    seen_us bigint not null,
    stopped_us bigint,
    doing text not null,
    last_job text not null,
    last_outcome text not null check (last_outcome in ('', 'done', 'failed')),
    last_us bigint
);

create table tenantry.handover (
    operation_id uuid primary key references tenantry.operation,
    handed_by text not null,
    handed_us bigint not null,
    try_us bigint not null,
    tries integer not null,
    words text not null
);
create trigger change_insert after insert on tenantry.handover referencing new table as new_rows
    for each statement execute function tenantry.record_change('operation', 'operation_id');
create trigger change_delete after delete on tenantry.handover referencing old table as old_rows
    for each statement execute function tenantry.record_change('operation', 'operation_id');

grant select on tenantry.schedule, tenantry.runner, tenantry.handover
    to {admin}, {support}, {finance}, {auditor}, {migrator};
grant insert, update on tenantry.schedule to {admin};
grant insert, update, delete on tenantry.runner to {admin};
grant insert, update, delete on tenantry.handover to {admin}, {migrator};
-- For how long archived tenants are kept, and what is told of them.
create table tenantry.archive (
    tenant_id uuid primary key references tenantry.tenant,
    kept_until_us bigint,
    notice text not null,
    state_before text not null check (state_before in ('active', 'suspended')),
    archived_us bigint not null
);
grant select on tenantry.archive to {admin}, {support}, {finance}, {auditor}, {migrator};
grant insert, update, delete on tenantry.archive to {admin};

update tenantry.registry_meta set format = 6;
reset role;
