-- Format 3: a transaction that changes very many rows may ask not to be told row by row. Before it, an import held the row of
-- change_head from its first record to its commit, and every other writer waited for it.
set local role {owner};

-- The transactions that asked, each seen by nobody but itself: its row is gone again when it commits.
create table tenantry.change_pause (
    xact xid8 primary key
);

-- The row of change_head stays locked until the writer commits, so numbers follow the order of the commits and a
-- rollback leaves no gap. Returns the last of the numbers taken.
create function tenantry.take_changes(numbers bigint) returns bigint
language plpgsql set search_path = ''
as $$
declare
    last bigint;
begin
    update tenantry.change_head set seq = seq + numbers returning seq into last;
    if last / 10000 > (last - numbers) / 10000 then
        delete from tenantry.change where seq <= last - 100000;
    end if;
    perform pg_catalog.pg_notify('tenantry_change', last::text);
    return last;
end
$$;

-- Told by the server at the commit, whatever the client does: asking to be quiet hides nothing. Where a client has this
-- trigger run early, what it changes afterwards is told row by row again.
create function tenantry.resume_changes() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
    delete from tenantry.change_pause where xact = new.xact;
    insert into tenantry.change (seq, kind, id, op) values (tenantry.take_changes(1), 'tenant', null, 'reload');
    return null;
end
$$;

create constraint trigger change_resume after insert on tenantry.change_pause
    deferrable initially deferred for each row execute function tenantry.resume_changes();

create function tenantry.pause_changes() returns void
language sql security definer set search_path = ''
begin atomic
    insert into tenantry.change_pause (xact) values (pg_current_xact_id()) on conflict do nothing;
end;

-- A statement that touches many rows is told as one reload of its kind.
create or replace function tenantry.record_change() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
    kind constant text := tg_argv[0];
    rows_of constant text := case tg_op when 'DELETE' then 'old_rows' else 'new_rows' end;
    touched bigint;
begin
    if exists (select from tenantry.change_pause p where p.xact = pg_catalog.pg_current_xact_id_if_assigned()) then
        return null;
    end if;
    execute format('select count(*) from %I', rows_of) into touched;
    if touched > 1000 then
        insert into tenantry.change (seq, kind, id, op) values (tenantry.take_changes(1), kind, null, 'reload');
    elsif touched > 0 then
        execute format(
            'insert into tenantry.change (seq, kind, id, op) select $1 + row_number() over (), $2, %I::text, $3 from %I',
            tg_argv[1], rows_of) using tenantry.take_changes(touched) - touched, kind, lower(tg_op);
    end if;
    return null;
end
$$;

revoke all on function tenantry.take_changes(bigint), tenantry.resume_changes(), tenantry.pause_changes() from public;
grant execute on function tenantry.pause_changes() to {admin};
update tenantry.registry_meta set format = 3;
reset role;
