-- Format 2: the change table, which live updates are read from. Before it, a console saw others' changes on refresh only.
-- One writer at a time and a counter that a rollback takes back: the numbers have no gap and follow the commits.
create table tenantry.change (
    seq integer primary key autoincrement,
    kind text not null,
    id text,
    op text not null check (op in ('insert', 'update', 'delete', 'reload'))
) strict;

-- Set while one transaction touches very many rows, which is told as one reload at its end.
create table tenantry.change_pause (
    only_row integer primary key default 1 check (only_row = 1),
    paused integer not null
) strict;
insert into tenantry.change_pause (paused) values (0);

create trigger tenantry.tenant_change_insert after insert on tenant
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('tenant', new.id, 'insert');
end;

create trigger tenantry.tenant_change_update after update on tenant
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('tenant', new.id, 'update');
end;

create trigger tenantry.tenant_change_delete after delete on tenant
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('tenant', old.id, 'delete');
end;

create trigger tenantry.server_change_insert after insert on server
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('server', new.id, 'insert');
end;

create trigger tenantry.server_change_update after update on server
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('server', new.id, 'update');
end;

create trigger tenantry.server_change_delete after delete on server
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('server', old.id, 'delete');
end;

create trigger tenantry.plan_change_insert after insert on plan
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('plan', new.id, 'insert');
end;

create trigger tenantry.plan_change_update after update on plan
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('plan', new.id, 'update');
end;

create trigger tenantry.plan_change_delete after delete on plan
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('plan', old.id, 'delete');
end;

create trigger tenantry.saved_filter_change_insert after insert on saved_filter
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('saved-filter', new.id, 'insert');
end;

create trigger tenantry.saved_filter_change_update after update on saved_filter
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('saved-filter', new.id, 'update');
end;

create trigger tenantry.saved_filter_change_delete after delete on saved_filter
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('saved-filter', old.id, 'delete');
end;

create trigger tenantry.setting_change_insert after insert on setting
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('setting', new.key, 'insert');
end;

create trigger tenantry.setting_change_update after update on setting
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('setting', new.key, 'update');
end;

create trigger tenantry.setting_change_delete after delete on setting
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('setting', old.key, 'delete');
end;

create trigger tenantry.finding_change_insert after insert on finding
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('finding', new.key, 'insert');
end;

create trigger tenantry.finding_change_update after update on finding
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('finding', new.key, 'update');
end;

create trigger tenantry.finding_change_delete after delete on finding
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('finding', old.key, 'delete');
end;

create trigger tenantry.operation_change_insert after insert on operation
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('operation', new.id, 'insert');
end;

create trigger tenantry.operation_change_update after update on operation
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('operation', new.id, 'update');
end;

create trigger tenantry.operation_change_delete after delete on operation
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('operation', old.id, 'delete');
end;

create trigger tenantry.operation_step_change_insert after insert on operation_step
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('operation', new.operation_id, 'insert');
end;

create trigger tenantry.operation_step_change_update after update on operation_step
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('operation', new.operation_id, 'update');
end;

create trigger tenantry.operation_step_change_delete after delete on operation_step
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('operation', old.operation_id, 'delete');
end;

create trigger tenantry.job_change_insert after insert on job
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('job', new.id, 'insert');
end;

create trigger tenantry.job_change_update after update on job
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('job', new.id, 'update');
end;

create trigger tenantry.job_change_delete after delete on job
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('job', old.id, 'delete');
end;

create trigger tenantry.audit_record_change_insert after insert on audit_record
when (select paused from change_pause) = 0
begin
    insert into change (kind, id, op) values ('audit', new.id, 'insert');
end;

-- Enough is kept for whoever was away a while; who was away longer reads everything again.
create trigger tenantry.change_prune after insert on change
when new.seq % 10000 = 0
begin
    delete from change where seq <= new.seq - 100000;
end;

update tenantry.registry_meta set format = 2;
