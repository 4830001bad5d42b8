update tenantry.tenant set
    tags = array(select tag from (select unnest(tags) as tag union select ?) all_tags order by tag collate "C"),
    updated_us = ?,
    revision = revision + 1
where id = any (?) and not ? = any (tags)
