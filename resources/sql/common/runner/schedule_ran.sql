update tenantry.schedule
set next_us = ?, last_us = ?, last_outcome = ?, last_words = ?, last_by = ?
where kind = ?
