select s.kind, s.every_s, s.daily_minute, s.enabled, s.next_us, s.last_us, s.last_outcome, s.last_words, s.last_by, s.revision
from tenantry.schedule s
order by s.kind
