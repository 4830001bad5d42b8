select not f.is_shared and exists (select 1 from tenantry where state = 'suspended') from tenantry_file f
