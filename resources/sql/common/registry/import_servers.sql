update import_row as r set server_id = s.id from tenantry.server s where s.name = r.server_name
