-- Format 2: the change table, which live updates are read from. Before it, a console saw others' changes on refresh only.
set local role {owner};

create table tenantry.change_head (
    only_row boolean primary key default true check (only_row),
    seq bigint not null
);
insert into tenantry.change_head (seq) values (0);

create table tenantry.change (
    seq bigint primary key,
    kind text not null,
    id text,
    op text not null check (op in ('insert', 'update', 'delete', 'reload'))
);

-- The row of change_head stays locked until the writer commits, so numbers follow the order of the commits and a
-- rollback leaves no gap. A statement that touches many rows is told as one reload of its kind.
create function tenantry.record_change() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
    kind constant text := tg_argv[0];
    key constant text := tg_argv[1];
    rows_of constant text := case tg_op when 'DELETE' then 'old_rows' else 'new_rows' end;
    touched bigint;
    numbers bigint;
    last bigint;
begin
    execute format('select count(*) from %I', rows_of) into touched;
    if touched = 0 then
        return null;
    end if;
    numbers := case when touched > 1000 then 1 else touched end;
    update tenantry.change_head set seq = seq + numbers returning seq into last;
    if touched > 1000 then
        insert into tenantry.change (seq, kind, id, op) values (last, kind, null, 'reload');
    else
        execute format(
            'insert into tenantry.change (seq, kind, id, op) select $1 + row_number() over (), $2, %I::text, $3 from %I',
            key, rows_of) using last - numbers, kind, lower(tg_op);
    end if;
    if last / 10000 > (last - numbers) / 10000 then
        delete from tenantry.change where seq <= last - 100000;
    end if;
    perform pg_catalog.pg_notify('tenantry_change', last::text);
    return null;
end
$$;
revoke all on function tenantry.record_change() from public;

do $$
declare
    watched record;
begin
    for watched in
        select * from (values
            ('tenant', 'tenant', 'id'), ('server', 'server', 'id'), ('plan', 'plan', 'id'),
            ('saved_filter', 'saved-filter', 'id'), ('setting', 'setting', 'key'), ('finding', 'finding', 'key'),
            ('operation', 'operation', 'id'), ('operation_step', 'operation', 'operation_id'), ('job', 'job', 'id'),
            ('audit_record', 'audit', 'id')) as w (tab, kind, key)
    loop
        execute format(
            'create trigger change_insert after insert on tenantry.%I referencing new table as new_rows '
            'for each statement execute function tenantry.record_change(%L, %L)', watched.tab, watched.kind, watched.key);
        execute format(
            'create trigger change_update after update on tenantry.%I referencing new table as new_rows '
            'for each statement execute function tenantry.record_change(%L, %L)', watched.tab, watched.kind, watched.key);
        execute format(
            'create trigger change_delete after delete on tenantry.%I referencing old table as old_rows '
            'for each statement execute function tenantry.record_change(%L, %L)', watched.tab, watched.kind, watched.key);
    end loop;
end
$$;

grant select on tenantry.change, tenantry.change_head to {admin}, {support}, {finance}, {auditor}, {migrator};
update tenantry.registry_meta set format = 2;
reset role;
