select tenantry.audit_forget(?)
