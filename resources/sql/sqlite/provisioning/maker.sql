select f.operation_id, f.is_shared, f.schema_version, (select count(*) from tenantry), (select count(*) from tenantry where state <> 'provisioning')
from tenantry_file f
