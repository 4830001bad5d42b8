insert into tenantry.handover (operation_id, handed_by, handed_us, try_us, tries, words)
values (?, ?, ?, ?, 0, '')
on conflict (operation_id) do nothing
