-- The registry, format 1. The tables have the schema name `tenantry` because the program calls this file's schema so.
-- Times are microseconds since 1970 UTC. Texts are never null: empty means not given. References are null where there is none.
create table tenantry.registry_meta (
    only_row integer primary key default 1 check (only_row = 1),
    registry_id text not null,
    name text not null,
    environment text not null check (environment in ('production', 'staging', 'development')),
    format integer not null,
    role_prefix text not null,
    created_us integer not null
) strict;

create table tenantry.server (
    id text primary key,
    name text not null unique,
    engine text not null check (engine in ('postgresql', 'mariadb', 'sqlite')),
    host text not null,
    port integer not null check (port between 0 and 65535),
    maintenance_database text not null,
    login text not null,
    tls text not null check (tls in ('verifyFull', 'verifyCa', 'require', 'disable')),
    root_certificate text not null,
    session_mode text not null check (session_mode in ('direct', 'pooled')),
    secret_source text not null check (secret_source in ('none', 'ask', 'keyring', 'passFile')),
    connection_budget integer not null check (connection_budget > 0),
    region text not null,
    environment text not null check (environment in ('production', 'staging', 'development')),
    revision integer not null default 1
) strict;

create table tenantry.plan (
    id text primary key,
    code text not null unique,
    name text not null,
    description text not null,
    retired integer not null,
    revision integer not null default 1
) strict;

create table tenantry.tenant (
    id text primary key,
    slug text not null unique check (slug not glob '*[^a-z0-9-]*' and slug glob '[a-z0-9]*' and slug glob '*[a-z0-9]'
        and length(slug) <= 63),
    name text not null check (length(cast(name as blob)) between 1 and 300),
    state text not null check (state in ('provisioning', 'active', 'suspended', 'archived', 'erased')),
    management text not null check (management in ('observed', 'managed')),
    plan_id text references plan,
    region text not null,
    owner text not null,
    contact text not null,
    external_id text not null,
    schema_version text not null,
    tags text not null check (tags like '[%]'),
    placement_kind text not null check (placement_kind in ('shared', 'schema', 'database', 'deployment')),
    server_id text references server,
    database_name text not null,
    schema_name text not null,
    tenant_key text not null,
    epoch integer not null,
    created_us integer not null,
    updated_us integer not null,
    revision integer not null default 1
) strict;
create unique index tenantry.tenant_external_id on tenant (external_id) where external_id <> '';
create index tenantry.tenant_server on tenant (server_id);
create index tenantry.tenant_plan on tenant (plan_id);

create table tenantry.saved_filter (
    id text primary key,
    page text not null,
    name text not null,
    expression text not null,
    owner text not null,
    pinned integer not null,
    revision integer not null default 1,
    unique (page, owner, name)
) strict;

create table tenantry.setting (
    key text primary key,
    value text not null,
    updated_us integer not null
) strict;

create table tenantry.finding (
    key text primary key,
    severity integer not null check (severity between 0 and 4),
    state text not null check (state in ('open', 'snoozed', 'accepted', 'resolved')),
    tenant_id text references tenant,
    object text not null,
    title text not null,
    evidence text not null,
    remedy text not null,
    first_seen_us integer not null,
    last_seen_us integer not null,
    tenants_hit integer not null,
    snoozed_until_us integer
) strict;
create index tenantry.finding_tenant on finding (tenant_id);
create index tenantry.finding_open on finding (severity) where state <> 'resolved';

create table tenantry.operation (
    id text primary key,
    kind text not null,
    title text not null,
    tenant_id text references tenant,
    server_id text references server,
    state text not null
        check (state in ('planned', 'running', 'paused', 'failed', 'done', 'undoing', 'undone')),
    started_by text not null,
    created_us integer not null,
    ended_us integer,
    revision integer not null default 1
) strict;
create index tenantry.operation_created on operation (created_us, id);
create index tenantry.operation_tenant on operation (tenant_id);
create index tenantry.operation_server on operation (server_id);

create table tenantry.operation_step (
    operation_id text not null references operation,
    number integer not null check (number > 0),
    title text not null,
    object_name text not null,
    statement text not null,
    compensation text not null,
    state text not null check (state in ('pending', 'running', 'done', 'failed', 'undone', 'skipped')),
    attempt integer not null,
    backend_pid integer not null,
    backend_start text not null,
    started_us integer,
    ended_us integer,
    error text not null,
    primary key (operation_id, number)
) strict;

create table tenantry.job (
    id text primary key,
    kind text not null,
    title text not null,
    stage text not null,
    tenant_id text references tenant,
    operation_id text references operation,
    state text not null check (state in ('waiting', 'running', 'paused', 'done', 'failed', 'cancelled')),
    done integer not null,
    total integer not null,
    failed integer not null,
    started_by text not null,
    host text not null,
    client_id text,
    created_us integer not null,
    started_us integer,
    ended_us integer,
    seen_us integer not null,
    error text not null
) strict;
create index tenantry.job_created on job (created_us, id);
create index tenantry.job_tenant on job (tenant_id);
create index tenantry.job_operation on job (operation_id);

-- Who may go on with a piece of work. A row is never deleted: its token only grows, and an old one is refused for ever.
create table tenantry.lease (
    name text primary key,
    holder text not null,
    token integer not null,
    expires_us integer not null
) strict;

-- A file has no server: db_user is unknown, and received_us is the same clock as at_us.
create table tenantry.audit_record (
    id integer primary key autoincrement,
    tenant_id text not null check (tenant_id = '-' or length(tenant_id) = 36),
    at_us integer not null,
    operator text not null,
    db_user text,
    client_id text not null,
    client_seq integer not null check (client_seq > 0),
    action text not null,
    object text not null,
    outcome text not null check (outcome in ('intent', 'done', 'failed', 'unknown', 'refused')),
    reason text,
    grant_id integer,
    app_version text not null,
    salt blob check (length(salt) = 16),
    detail text,
    detail_commit blob check (length(detail_commit) = 32),
    client_prev blob check (length(client_prev) = 32),
    received_us integer not null default (cast(strftime('%s', 'now') as integer) * 1000000
        + cast(substr(strftime('%f', 'now'), 4) as integer) * 1000),
    intent_id integer references audit_record,
    unique (client_id, client_seq),
    check ((client_seq = 1) = (client_prev is null)),
    check ((salt is null) = (detail is null)),
    check (salt is null or detail_commit is not null)
) strict;
create index tenantry.audit_record_at on audit_record (at_us, id);
create index tenantry.audit_record_tenant on audit_record (tenant_id, at_us, id);
create index tenantry.audit_record_intent on audit_record (intent_id) where intent_id is not null;
create index tenantry.audit_record_open on audit_record (id) where outcome = 'intent';

-- Against slips: in a file nothing can be refused to its owner. Salt and detail may go, as an erasure demands.
create trigger tenantry.audit_record_kept before delete on audit_record
begin
    select raise(abort, 'audit records are never deleted');
end;

create trigger tenantry.audit_record_unaltered before update on audit_record
when (old.id, old.tenant_id, old.at_us, old.operator, old.db_user, old.client_id, old.client_seq, old.action, old.object,
      old.outcome, old.reason, old.grant_id, old.app_version, old.detail_commit, old.client_prev, old.received_us,
      old.intent_id)
    is not (new.id, new.tenant_id, new.at_us, new.operator, new.db_user, new.client_id, new.client_seq, new.action,
      new.object, new.outcome, new.reason, new.grant_id, new.app_version, new.detail_commit, new.client_prev,
      new.received_us, new.intent_id)
    or new.salt is not null or new.detail is not null
begin
    select raise(abort, 'audit records are never altered');
end;
