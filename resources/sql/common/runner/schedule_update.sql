update tenantry.schedule
set every_s = ?, daily_minute = ?, enabled = ?, next_us = ?, revision = revision + 1
where kind = ? and revision = ?
