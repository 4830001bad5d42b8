insert into tenantry_change (tenant_id, operation_id, before_state, before_slug)
values ({tenant}, {operation}, (select state from tenantry where tenant_id = {tenant}), (select slug from tenantry where tenant_id = {tenant}))
