-- Locked first, in one order, so that nobody changes them between the reading and the writing.
select count(*), count(*) filter (where state = 'erased')
from (select state from tenantry.tenant where id = any (?) order by id for update) t
