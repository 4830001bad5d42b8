select id, to_json(tags)::text as tag_list from tenantry.tenant
where id = any (?) and (? = any (tags)) <> ?::boolean order by id
