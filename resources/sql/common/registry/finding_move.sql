update tenantry.finding set state = ?, snoozed_until_us = ?
where key = ? and state = ? and coalesce(snoozed_until_us, 0) = ?
