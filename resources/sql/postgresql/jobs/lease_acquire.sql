insert into tenantry.lease as held (name, holder, token, expires_us)
values (?, ?, 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint + ?::bigint)
on conflict (name) do update
set holder = excluded.holder, token = held.token + 1, expires_us = excluded.expires_us
where held.expires_us <= (extract(epoch from clock_timestamp()) * 1000000)::bigint
returning token
