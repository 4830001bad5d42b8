insert into tenantry.job (
    id, kind, title, tenant_id, operation_id, started_by, host, client_id, created_us,
    stage, state, done, total, failed, started_us, ended_us, seen_us, error)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (id) do update set
    stage = excluded.stage,
    state = excluded.state,
    done = excluded.done,
    total = excluded.total,
    failed = excluded.failed,
    started_us = excluded.started_us,
    ended_us = excluded.ended_us,
    seen_us = excluded.seen_us,
    error = excluded.error
