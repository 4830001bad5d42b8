select m.* from tenantry.registry_meta m
