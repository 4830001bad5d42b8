-- Logins of ours, and the end of their sessions.

-- Ends those that are past their login and not shown yet, of roles that the owner of these functions is a member of; the server refuses
-- all others. A client may have that last for half an hour (post_auth_delay), and is then whoever it was when it logged in. True where one
-- was there.
create or replace function tenantry_admin.end_unseen() returns pg_catalog.bool
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    unseen pg_catalog.int4;
    found pg_catalog.bool := false;
begin
    for unseen in
        select distinct l.pid from pg_catalog.pg_locks l
        where l.locktype = 'virtualxid' and l.pid <> pg_backend_pid()
            and not exists (select from pg_catalog.pg_stat_activity s where s.pid = l.pid and s.usesysid is not null)
    loop
        begin
            found := pg_terminate_backend(unseen) or found;
        exception when insufficient_privilege then null;
        end;
    end loop;
    return found;
end
$$;

-- Ends the sessions of a login, and waits for their end, at most five seconds. pg_terminate_backend() would wait in steps of 100 ms,
-- where a session that its program has closed needs a few.
create or replace function tenantry_admin.end_sessions(login pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    id pg_catalog.oid := (quote_ident(login)::pg_catalog.regrole)::pg_catalog.oid;
    until pg_catalog.timestamptz := clock_timestamp() + '5 seconds'::pg_catalog.interval;
    is_left pg_catalog.bool;
begin
    perform tenantry_admin.join_role(login);
    loop
        perform pg_stat_clear_snapshot();
        is_left := tenantry_admin.end_unseen();
        perform pg_terminate_backend(s.pid) from pg_catalog.pg_stat_activity s where s.usesysid = id;
        is_left := found or is_left;
        exit when not is_left;
        if clock_timestamp() > until then
            raise exception 'a session of % does not end', login using errcode = '55000',
                hint = 'Nobody else can log in as it. Try again.';
        end if;
        perform pg_sleep(0.001);
    end loop;
end
$$;

-- A login whose password nobody knows but who made it: it is taken away with its sessions.
create or replace function tenantry_admin.end_login(name pg_catalog.text) returns pg_catalog.void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    execute format('alter role %I nologin', name);
    perform tenantry_admin.end_sessions(name);
    perform tenantry_admin.drop_role(name);
end
$$;

-- No password comes to the server, which could write it into a log.
create or replace function tenantry_admin.check_verifier(verifier pg_catalog.text) returns pg_catalog.void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    if verifier is null
        or verifier !~ '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$' then
        raise exception 'a password is given as a verifier only' using errcode = '22023';
    end if;
end
$$;

