select case when to_regclass('tenantry.registry_meta') is not null then 'registry'
    when to_regnamespace('tenantry') is not null then 'foreign' else 'empty' end
