update tenantry.handover set try_us = ?, tries = ?, words = ? where operation_id = ?
