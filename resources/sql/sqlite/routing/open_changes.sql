select operation_id, tenant_id, opened_at from tenantry_change order by operation_id
