select r.id, r.holder, r.version, r.started_us, r.seen_us, r.stopped_us, r.doing, r.last_job, r.last_outcome, r.last_us
from tenantry.runner r
order by r.seen_us desc, r.id
