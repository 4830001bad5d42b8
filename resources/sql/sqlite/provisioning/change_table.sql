create table tenantry_change (tenant_id text primary key, operation_id text not null unique, before_state text not null,
    before_slug text not null, opened_at integer not null default (cast(strftime('%s', 'now') as integer)))
