-- Each step of severity weighs four times the one below; age counts up to double, reached after 30 days.
select f.* from tenantry.finding f
where f.state = 'open' or (f.state = 'snoozed' and f.snoozed_until_us <= ?)
order by
    (case f.severity when 4 then 256 when 3 then 64 when 2 then 16 when 1 then 4 else 1 end)
    * (case when f.tenants_hit > 1 then f.tenants_hit else 1 end)
    * (1 + (case when f.first_seen_us >= ? then 0
                 when ? - f.first_seen_us > 2592000000000 then 2592000000000
                 else ? - f.first_seen_us end) / 2592000000000.0) desc,
    f.first_seen_us, f.key
limit ?
