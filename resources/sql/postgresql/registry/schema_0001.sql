-- The registry, format 1. Names in braces are role names, quoted by the program that reads this file.
-- Times are microseconds since 1970 UTC, so that every client reads the same number on both engines.
-- Texts are never null: empty means not given. References are null where there is none.
set local role {owner};

create table tenantry.registry_meta (
    only_row boolean primary key default true check (only_row),
    registry_id uuid not null,
    name text not null,
    environment text not null check (environment in ('production', 'staging', 'development')),
    format integer not null,
    role_prefix text not null,
    created_us bigint not null
);

create table tenantry.server (
    id uuid primary key,
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
    revision bigint not null default 1
);

create table tenantry.plan (
    id uuid primary key,
    code text not null unique,
    name text not null,
    description text not null,
    retired boolean not null,
    revision bigint not null default 1
);

create table tenantry.tenant (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$' and octet_length(slug) <= 63),
    name text not null check (octet_length(name) between 1 and 300),
    state text not null check (state in ('provisioning', 'active', 'suspended', 'archived', 'erased')),
    management text not null check (management in ('observed', 'managed')),
    plan_id uuid references tenantry.plan,
    region text not null,
    owner text not null,
    contact text not null,
    external_id text not null,
    schema_version text not null,
    tags text[] not null,
    placement_kind text not null check (placement_kind in ('shared', 'schema', 'database', 'deployment')),
    server_id uuid references tenantry.server,
    database_name text not null,
    schema_name text not null,
    tenant_key text not null,
    epoch bigint not null,
    created_us bigint not null,
    updated_us bigint not null,
    revision bigint not null default 1
);
create unique index tenant_external_id on tenantry.tenant (external_id) where external_id <> '';
create index tenant_server on tenantry.tenant (server_id);
create index tenant_plan on tenantry.tenant (plan_id);

create table tenantry.saved_filter (
    id uuid primary key,
    page text not null,
    name text not null,
    expression text not null,
    owner text not null,
    pinned boolean not null,
    revision bigint not null default 1,
    unique (page, owner, name)
);

create table tenantry.setting (
    key text primary key,
    value text not null,
    updated_us bigint not null
);

create table tenantry.finding (
    key text primary key,
    severity smallint not null check (severity between 0 and 4),
    state text not null check (state in ('open', 'snoozed', 'accepted', 'resolved')),
    tenant_id uuid references tenantry.tenant,
    object text not null,
    title text not null,
    evidence text not null,
    remedy text not null,
    first_seen_us bigint not null,
    last_seen_us bigint not null,
    tenants_hit integer not null,
    snoozed_until_us bigint
);
create index finding_tenant on tenantry.finding (tenant_id);
create index finding_open on tenantry.finding (severity) where state <> 'resolved';

create table tenantry.operation (
    id uuid primary key,
    kind text not null,
    title text not null,
    tenant_id uuid references tenantry.tenant,
    server_id uuid references tenantry.server,
    state text not null
        check (state in ('planned', 'running', 'paused', 'failed', 'done', 'undoing', 'undone')),
    started_by text not null,
    created_us bigint not null,
    ended_us bigint,
    revision bigint not null default 1
);
create index operation_created on tenantry.operation (created_us, id);
create index operation_tenant on tenantry.operation (tenant_id);
create index operation_server on tenantry.operation (server_id);

create table tenantry.operation_step (
    operation_id uuid not null references tenantry.operation,
    number integer not null check (number > 0),
    title text not null,
    object_name text not null,
    statement text not null,
    compensation text not null,
    state text not null check (state in ('pending', 'running', 'done', 'failed', 'undone', 'skipped')),
    attempt integer not null,
    backend_pid bigint not null,
    backend_start text not null,
    started_us bigint,
    ended_us bigint,
    error text not null,
    primary key (operation_id, number)
);

create table tenantry.job (
    id uuid primary key,
    kind text not null,
    title text not null,
    stage text not null,
    tenant_id uuid references tenantry.tenant,
    operation_id uuid references tenantry.operation,
    state text not null check (state in ('waiting', 'running', 'paused', 'done', 'failed', 'cancelled')),
    done bigint not null,
    total bigint not null,
    failed bigint not null,
    started_by text not null,
    host text not null,
    client_id uuid,
    created_us bigint not null,
    started_us bigint,
    ended_us bigint,
    seen_us bigint not null,
    error text not null
);
create index job_created on tenantry.job (created_us, id);
create index job_tenant on tenantry.job (tenant_id);
create index job_operation on tenantry.job (operation_id);

-- Who may go on with a piece of work. A row is never deleted: its token only grows, and an old one is refused for ever.
create table tenantry.lease (
    name text primary key,
    holder text not null,
    token bigint not null,
    expires_us bigint not null
);

-- db_user and received_us are the server's word: nobody holds the right to write them.
create table tenantry.audit_record (
    id bigint generated always as identity primary key,
    tenant_id text not null check (tenant_id ~ '^(-|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$'),
    at_us bigint not null,
    operator text not null,
    db_user text not null default session_user,
    client_id uuid not null,
    client_seq bigint not null check (client_seq > 0),
    action text not null,
    object text not null,
    outcome text not null check (outcome in ('intent', 'done', 'failed', 'unknown', 'refused')),
    reason text,
    grant_id bigint,
    app_version text not null,
    salt bytea check (octet_length(salt) = 16),
    detail text,
    detail_commit bytea check (octet_length(detail_commit) = 32),
    client_prev bytea check (octet_length(client_prev) = 32),
    received_us bigint not null default (extract(epoch from clock_timestamp()) * 1000000)::bigint,
    intent_id bigint references tenantry.audit_record,
    unique (client_id, client_seq),
    check ((client_seq = 1) = (client_prev is null)),
    check ((salt is null) = (detail is null)),
    check (salt is null or detail_commit is not null)
);
create index audit_record_at on tenantry.audit_record (at_us, id);
create index audit_record_tenant on tenantry.audit_record (tenant_id, at_us, id);
create index audit_record_intent on tenantry.audit_record (intent_id) where intent_id is not null;
create index audit_record_open on tenantry.audit_record (id) where outcome = 'intent';

-- The canonical bytes of a record as the server sees them: the same as AuditRecord::canonicalBytes() of the client.
create function tenantry.audit_field(tag integer, value bytea) returns bytea
language sql immutable parallel safe set search_path = ''
return case
    when value is null then ''::bytea
    else set_byte('\x00'::bytea, 0, tag) || int4send(octet_length(value)) || value
end;

create function tenantry.audit_canonical(r tenantry.audit_record) returns bytea
language sql stable parallel safe set search_path = ''
return convert_to('TNTRYAUD', 'UTF8') || '\x01'::bytea
    || tenantry.audit_field(1, convert_to(r.tenant_id, 'UTF8'))
    || tenantry.audit_field(2, int8send(r.at_us))
    || tenantry.audit_field(3, convert_to(r.operator, 'UTF8'))
    || tenantry.audit_field(4, convert_to(r.db_user, 'UTF8'))
    || tenantry.audit_field(5, uuid_send(r.client_id))
    || tenantry.audit_field(6, int8send(r.client_seq))
    || tenantry.audit_field(7, convert_to(r.action, 'UTF8'))
    || tenantry.audit_field(8, convert_to(r.object, 'UTF8'))
    || tenantry.audit_field(9, convert_to(r.outcome, 'UTF8'))
    || tenantry.audit_field(10, convert_to(r.reason, 'UTF8'))
    || tenantry.audit_field(11, int8send(r.grant_id))
    || tenantry.audit_field(12, convert_to(r.app_version, 'UTF8'))
    || tenantry.audit_field(13, r.detail_commit)
    || tenantry.audit_field(14, r.client_prev)
    || tenantry.audit_field(15, int8send(r.received_us));

create function tenantry.audit_leaf(r tenantry.audit_record) returns bytea
language sql stable parallel safe set search_path = ''
return sha256('\x00'::bytea || tenantry.audit_canonical(r));

-- The one thing that may ever change in the trail: an erasure takes the words about a tenant out, and the hashes stay valid.
create function tenantry.audit_forget(tenant text) returns bigint
language sql security definer set search_path = ''
begin atomic
    with forgotten as (
        update tenantry.audit_record set salt = null, detail = null
        where tenant_id = tenant and tenant_id <> '-' and detail is not null returning 1)
    select count(*) from forgotten;
end;

revoke all on all functions in schema tenantry from public;
grant execute on function tenantry.audit_field, tenantry.audit_canonical, tenantry.audit_leaf
    to {admin}, {support}, {finance}, {auditor}, {migrator};
grant execute on function tenantry.audit_forget to {admin};
grant usage on schema tenantry to {admin}, {support}, {finance}, {auditor}, {migrator};
grant select on all tables in schema tenantry to {admin}, {support}, {finance}, {auditor}, {migrator};

grant insert (tenant_id, at_us, operator, client_id, client_seq, action, object, outcome, reason, grant_id,
    app_version, salt, detail, detail_commit, client_prev, intent_id)
    on tenantry.audit_record to {admin}, {support}, {finance}, {auditor}, {migrator};
grant insert, update, delete on tenantry.saved_filter to {admin}, {support}, {finance}, {auditor}, {migrator};
grant insert, update on tenantry.job to {admin}, {support}, {finance}, {auditor}, {migrator};
grant update (name, environment) on tenantry.registry_meta to {admin};
grant insert, update on tenantry.tenant to {admin};
grant insert, update, delete on tenantry.server to {admin};
grant insert, update on tenantry.plan to {admin}, {finance};
grant insert, update, delete on tenantry.setting to {admin};
grant insert, update on tenantry.finding to {admin}, {auditor}, {migrator};
grant update (state, snoozed_until_us) on tenantry.finding to {support};
grant insert, update on tenantry.operation, tenantry.operation_step, tenantry.lease to {admin}, {migrator};
grant update (schema_version, updated_us, revision) on tenantry.tenant to {migrator};
reset role;
