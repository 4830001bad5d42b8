update tenantry.finding set state = ?, snoozed_until_us = ? where key = ?
