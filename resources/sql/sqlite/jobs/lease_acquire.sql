insert into tenantry.lease as held (name, holder, token, expires_us)
values (?, ?, 1, cast((julianday('now') - 2440587.5) * 86400000000.0 as integer) + ?)
on conflict (name) do update
set holder = excluded.holder, token = held.token + 1, expires_us = excluded.expires_us
where held.expires_us <= cast((julianday('now') - 2440587.5) * 86400000000.0 as integer)
returning token
