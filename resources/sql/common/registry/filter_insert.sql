insert into tenantry.saved_filter (page, name, expression, owner, pinned, id) values (?, ?, ?, ?, ?, ?)
