select tenant_id, severity, title
from tenantry.finding
where state = 'open' and tenant_id is not null and severity > 0
order by severity, last_seen_us
