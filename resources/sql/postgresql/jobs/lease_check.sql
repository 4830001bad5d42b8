-- The weakest of the locks: the holder's renewal changes no key and goes on, a taking over locks the key and waits.
select 1
from tenantry.lease
where name = ? and token = ? and expires_us > (extract(epoch from clock_timestamp()) * 1000000)::bigint
for key share
