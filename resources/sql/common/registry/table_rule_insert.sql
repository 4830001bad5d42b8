insert into tenantry.table_rule (
    server_id, database_name, schema_version, schema_name, table_name, relation, column_name, path, confirmed_by, confirmed_us)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
