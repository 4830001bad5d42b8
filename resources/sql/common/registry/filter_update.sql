update tenantry.saved_filter set page = ?, name = ?, expression = ?, owner = ?, pinned = ?, revision = revision + 1
where id = ? and revision = ?
