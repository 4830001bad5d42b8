insert into tenantry.registry_meta (registry_id, name, environment, format, role_prefix, created_us)
values (?, ?, ?, 1, ?, ?)
