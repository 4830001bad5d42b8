insert into tenantry_step (tenant_id, operation_id, number) values ({tenant}, {operation}, {step})
