select holder, expires_us - (extract(epoch from clock_timestamp()) * 1000000)::bigint
from tenantry.lease
where name = ?
