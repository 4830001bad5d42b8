update tenantry.tenant set
    tags = (select json_group_array(value) from (select value from json_each(tags) union select ? order by 1)),
    updated_us = ?,
    revision = revision + 1
where id in (select value from json_each(?)) and ? not in (select value from json_each(tags))
