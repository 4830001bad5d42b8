-- Whoever asks for a lease that is held learns it at once. Where it has run out, the name is among what is written, so that
-- its row is locked as if its key changed: that waits for the fenced write of the former holder to end.
insert into tenantry.lease as held (name, holder, token, expires_us)
select $1::text, $2::text, 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint + $3::bigint
where not exists (
    select from tenantry.lease l
    where l.name = $1::text and l.expires_us > (extract(epoch from clock_timestamp()) * 1000000)::bigint)
on conflict (name) do update
set name = excluded.name, holder = excluded.holder, token = held.token + 1,
    expires_us = (extract(epoch from clock_timestamp()) * 1000000)::bigint + $3::bigint
where held.expires_us <= (extract(epoch from clock_timestamp()) * 1000000)::bigint
returning token
