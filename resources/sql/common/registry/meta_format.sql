select m.format from tenantry.registry_meta m
