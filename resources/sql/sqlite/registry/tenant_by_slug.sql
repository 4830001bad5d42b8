select t.*, t.tags as tag_list from tenantry.tenant t
where t.slug = ?
