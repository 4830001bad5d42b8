create index import_row_tenant on import_row (tenant_id)
