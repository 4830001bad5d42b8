update tenantry.lease
set expires_us = 0
where name = ? and token = ?
