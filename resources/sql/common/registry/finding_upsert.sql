insert into tenantry.finding as f (
    key, severity, state, tenant_id, object, title, evidence, remedy, first_seen_us, last_seen_us, tenants_hit)
values (?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (key) do update set
    severity = excluded.severity,
    state = case when f.state = 'resolved' then 'open' else f.state end,
    first_seen_us = case when f.state = 'resolved' then excluded.first_seen_us else f.first_seen_us end,
    tenant_id = excluded.tenant_id,
    object = excluded.object,
    title = excluded.title,
    evidence = excluded.evidence,
    remedy = excluded.remedy,
    last_seen_us = excluded.last_seen_us,
    tenants_hit = excluded.tenants_hit
