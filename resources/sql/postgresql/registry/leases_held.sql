select name, holder, expires_us
from tenantry.lease
where expires_us > (extract(epoch from clock_timestamp()) * 1000000)::bigint
