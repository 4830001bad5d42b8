select r.op, count(*) from import_row r group by r.op
