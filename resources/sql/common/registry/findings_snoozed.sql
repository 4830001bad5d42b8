select f.* from tenantry.finding f
where f.state = 'snoozed' and f.snoozed_until_us > ?
order by f.snoozed_until_us, f.key
