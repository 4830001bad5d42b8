select 1
from tenantry.lease
where name = ? and token = ? and expires_us > cast((julianday('now') - 2440587.5) * 86400000000.0 as integer)
