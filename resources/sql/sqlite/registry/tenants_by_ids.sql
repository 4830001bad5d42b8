select t.*, t.tags as tag_list from tenantry.tenant t
where t.id in (select value from json_each(?))
