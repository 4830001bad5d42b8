insert into tenantry.change (kind, id, op) values ('tenant', null, 'reload')
