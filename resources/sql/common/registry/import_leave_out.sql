delete from import_row where line = ?
