-- Events: what happened to orders and people, in one partition for each month of 2026 in UTC.
-- What lies outside these months is kept in events_other.
create table events (
    tenant_id uuid not null default nullif(current_setting('app.tenant_id', true), '')::uuid,
    id uuid not null default gen_random_uuid(),
    occurred_at timestamptz not null default now(),
    order_id bigint,
    person_id bigint,
    kind text not null check (kind in ('created', 'assigned', 'started', 'stopped', 'commented', 'closed', 'signed_in')),
    detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
    primary key (tenant_id, id, occurred_at),
    foreign key (tenant_id, order_id) references orders,
    foreign key (tenant_id, person_id) references people
) partition by range (occurred_at);

create index events_order on events (tenant_id, order_id, occurred_at);

create index events_person on events (tenant_id, person_id, occurred_at);

create index events_occurred on events (tenant_id, occurred_at, kind);

comment on table events is 'What happened, in partitions by month: old months leave as a whole.';

create table events_2026_01 partition of events for values from ('2026-01-01 00:00+00') to ('2026-02-01 00:00+00');

create table events_2026_02 partition of events for values from ('2026-02-01 00:00+00') to ('2026-03-01 00:00+00');

create table events_2026_03 partition of events for values from ('2026-03-01 00:00+00') to ('2026-04-01 00:00+00');

create table events_2026_04 partition of events for values from ('2026-04-01 00:00+00') to ('2026-05-01 00:00+00');

create table events_2026_05 partition of events for values from ('2026-05-01 00:00+00') to ('2026-06-01 00:00+00');

create table events_2026_06 partition of events for values from ('2026-06-01 00:00+00') to ('2026-07-01 00:00+00');

create table events_2026_07 partition of events for values from ('2026-07-01 00:00+00') to ('2026-08-01 00:00+00');

create table events_2026_08 partition of events for values from ('2026-08-01 00:00+00') to ('2026-09-01 00:00+00');

create table events_2026_09 partition of events for values from ('2026-09-01 00:00+00') to ('2026-10-01 00:00+00');

create table events_2026_10 partition of events for values from ('2026-10-01 00:00+00') to ('2026-11-01 00:00+00');

create table events_2026_11 partition of events for values from ('2026-11-01 00:00+00') to ('2026-12-01 00:00+00');

create table events_2026_12 partition of events for values from ('2026-12-01 00:00+00') to ('2027-01-01 00:00+00');

create table events_other partition of events default;
