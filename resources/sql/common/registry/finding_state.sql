select f.state from tenantry.finding f where f.key = ?
