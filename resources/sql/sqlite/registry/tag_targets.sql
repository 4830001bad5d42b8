select count(*), count(*) filter (where state = 'erased')
from tenantry.tenant where id in (select value from json_each(?))
