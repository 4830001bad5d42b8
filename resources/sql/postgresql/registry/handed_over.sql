-- What waits for a runner that answers, as long as nobody works at it; the runner that was seen last.
select h.operation_id, r.holder
from tenantry.handover h cross join lateral (
    select r.holder from tenantry.runner r
    where r.stopped_us is null and r.seen_us > (extract(epoch from clock_timestamp()) * 1000000)::bigint - ?::bigint
    order by r.seen_us desc limit 1) r
