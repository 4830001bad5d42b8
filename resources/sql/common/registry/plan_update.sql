update tenantry.plan set code = ?, name = ?, description = ?, retired = ?, revision = revision + 1
where id = ? and revision = ?
