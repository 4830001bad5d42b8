insert into tenantry.setting (value, updated_us, key) values (?, ?, ?)
on conflict (key) do nothing
