select r.line, r.tenant_id, r.op from import_row r
where r.line > ? and r.op <> 'same' order by r.line limit ?
