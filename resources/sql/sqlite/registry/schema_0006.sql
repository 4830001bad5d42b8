-- Format 6: what adoption, routing and a runner need.

-- How the rows of a table belong to tenants, as a person confirmed it for one version of an application.
create table tenantry.table_rule (
    server_id text not null references server on delete cascade,
    database_name text not null,
    schema_version text not null,
    schema_name text not null,
    table_name text not null,
    relation text not null check (relation in ('root', 'column', 'path', 'reference')),
    column_name text not null,
    path text not null,
    confirmed_by text not null,
    confirmed_us integer not null,
    primary key (server_id, database_name, schema_version, schema_name, table_name)
);
-- The runner: what it does and when, who it is, and what was handed over to it. Times are of the clock of the file's machine.
create table tenantry.schedule (
    kind text primary key not null,
    every_s integer check (every_s between 60 and 31622400),
    daily_minute integer check (daily_minute between 0 and 1439),
    enabled integer not null check (enabled in (0, 1)),
    next_us integer not null,
    last_us integer,
    last_outcome text not null default '' check (last_outcome in ('', 'done', 'failed')),
    last_words text not null default '',
    last_by text not null default '',
    revision integer not null default 1,
    check ((every_s is null) <> (daily_minute is null))
) strict;

create table tenantry.runner (
    id text primary key not null,
    holder text not null,
    version text not null,
    started_us integer not null,
    seen_us integer not null,
    stopped_us integer,
    doing text not null,
    last_job text not null,
    last_outcome text not null check (last_outcome in ('', 'done', 'failed')),
    last_us integer
) strict;

create table tenantry.handover (
    operation_id text primary key not null references operation,
    handed_by text not null,
    handed_us integer not null,
    try_us integer not null,
    tries integer not null,
    words text not null
) strict;

create trigger tenantry.handover_change_insert after insert on handover
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('operation', new.operation_id, 'update');
end;

create trigger tenantry.handover_change_delete after delete on handover
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('operation', old.operation_id, 'update');
end;

-- For how long archived tenants are kept, and what is told of them.
create table tenantry.archive (
    tenant_id text primary key references tenant,
    kept_until_us integer,
    notice text not null,
    state_before text not null check (state_before in ('active', 'suspended')),
    archived_us integer not null
) strict;

update tenantry.registry_meta set format = 6;
