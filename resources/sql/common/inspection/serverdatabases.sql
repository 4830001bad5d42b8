select distinct database_name
from tenantry.tenant
where server_id = ? and state <> 'erased' and database_name <> ''
order by database_name
