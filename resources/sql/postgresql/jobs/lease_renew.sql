update tenantry.lease
set expires_us = (extract(epoch from clock_timestamp()) * 1000000)::bigint + ?::bigint
where name = ? and token = ? and expires_us > (extract(epoch from clock_timestamp()) * 1000000)::bigint
