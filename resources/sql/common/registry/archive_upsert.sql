insert into tenantry.archive (tenant_id, kept_until_us, notice, state_before, archived_us)
values (?, ?, ?, ?, ?)
on conflict (tenant_id) do update set
    kept_until_us = excluded.kept_until_us,
    notice = excluded.notice,
    state_before = excluded.state_before,
    archived_us = excluded.archived_us
