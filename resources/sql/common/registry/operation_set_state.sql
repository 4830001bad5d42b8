update tenantry.operation set state = ?, ended_us = ?, revision = revision + 1 where id = ? and revision = ?
