update tenantry.tenant set
    tags = (select json_group_array(value) from json_each(tags) where value <> ?),
    updated_us = ?,
    revision = revision + 1
where id in (select value from json_each(?)) and ? in (select value from json_each(tags))
