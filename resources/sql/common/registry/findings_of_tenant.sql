select f.* from tenantry.finding f
where f.tenant_id = ? and f.state <> 'resolved'
order by f.severity desc, f.first_seen_us, f.key
