insert into tenantry.plan (code, name, description, retired, id) values (?, ?, ?, ?, ?)
