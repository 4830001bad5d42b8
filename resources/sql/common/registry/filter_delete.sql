delete from tenantry.saved_filter where id = ? and revision = ?
