update import_row as r set plan_id = p.id from tenantry.plan p where p.code = r.plan_code
