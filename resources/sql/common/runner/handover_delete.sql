delete from tenantry.handover where operation_id = ?
