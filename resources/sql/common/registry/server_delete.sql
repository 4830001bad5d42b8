delete from tenantry.server where id = ? and revision = ?
