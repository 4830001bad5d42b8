select case when exists (select 1 from tenantry.sqlite_schema where type = 'table' and name = 'registry_meta')
    then 'registry' when exists (select 1 from tenantry.sqlite_schema) then 'foreign' else 'empty' end
