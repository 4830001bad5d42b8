select t.*, to_json(t.tags)::text as tag_list from tenantry.tenant t
where t.id = any (?)
