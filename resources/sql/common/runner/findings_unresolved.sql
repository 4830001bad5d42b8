select f.key from tenantry.finding f where f.state <> 'resolved'
