insert into tenantry.schedule (every_s, daily_minute, enabled, next_us, kind)
values (?, ?, ?, ?, ?)
on conflict (kind) do nothing
