update tenantry.lease
set expires_us = cast((julianday('now') - 2440587.5) * 86400000000.0 as integer) + ?
where name = ? and token = ? and expires_us > cast((julianday('now') - 2440587.5) * 86400000000.0 as integer)
