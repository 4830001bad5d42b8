insert into tenantry.setting (key, value, updated_us) values (?, ?, ?)
on conflict (key) do update set value = excluded.value, updated_us = excluded.updated_us
