select id, tags as tag_list from tenantry.tenant
where id in (select value from json_each(?)) and (? in (select value from json_each(tags))) <> ? order by id
