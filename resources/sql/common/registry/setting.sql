select s.value from tenantry.setting s where s.key = ?
