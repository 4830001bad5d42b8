delete from tenantry.runner where seen_us < ?
