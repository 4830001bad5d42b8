select j.* from tenantry.job j order by j.created_us desc, j.id desc limit ?
