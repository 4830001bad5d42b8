select exists (select 1 from tenantry_step where operation_id = ? and number = ?)
