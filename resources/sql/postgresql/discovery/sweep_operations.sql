SELECT o.id, o.base, o.opened_by, (pg_catalog.date_part('epoch', o.opened_at) * 1000)::int8
FROM tenantry_admin.open_operations() o
