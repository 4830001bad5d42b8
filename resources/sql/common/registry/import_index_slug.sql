create index import_row_slug on import_row (slug)
