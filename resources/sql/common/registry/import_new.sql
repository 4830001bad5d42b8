update import_row set op = 'insert', tenant_id = new_id where tenant_id is null
