select s.* from tenantry.setting s where s.key = ?
