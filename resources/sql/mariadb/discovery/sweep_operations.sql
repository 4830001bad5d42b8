SELECT o.id, o.base, o.opened_by, CAST(UNIX_TIMESTAMP(o.opened_at) * 1000 AS SIGNED)
FROM tenantry_admin.open_operations o WHERE o.base = database()
