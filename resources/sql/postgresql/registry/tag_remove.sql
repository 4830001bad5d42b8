update tenantry.tenant set
    tags = array_remove(tags, ?),
    updated_us = ?,
    revision = revision + 1
where id = any (?) and ? = any (tags)
