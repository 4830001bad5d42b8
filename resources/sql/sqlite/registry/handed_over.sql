-- What waits for a runner that answers, as long as nobody works at it; the runner that was seen last.
select h.operation_id, r.holder
from tenantry.handover h join (
    select holder from tenantry.runner
    where stopped_us is null
        and seen_us > cast((julianday('now') - 2440587.5) * 86400000000.0 as integer) - ?
    order by seen_us desc limit 1) r
