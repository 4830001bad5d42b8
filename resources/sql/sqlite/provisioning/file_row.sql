insert into tenantry_file (name, operation_id, is_shared, schema_version) values ({name}, {operation}, {shared}, {version})
