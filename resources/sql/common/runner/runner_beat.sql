insert into tenantry.runner (id, holder, version, started_us, seen_us, stopped_us, doing, last_job, last_outcome, last_us)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (id) do update set
    seen_us = excluded.seen_us,
    stopped_us = excluded.stopped_us,
    doing = excluded.doing,
    last_job = excluded.last_job,
    last_outcome = excluded.last_outcome,
    last_us = excluded.last_us
