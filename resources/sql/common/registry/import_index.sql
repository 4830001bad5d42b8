create index import_row_line on import_row (line)
