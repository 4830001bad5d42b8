select 1
from tenantry.lease
where name = ? and token = ? and expires_us > (extract(epoch from clock_timestamp()) * 1000000)::bigint
for share
