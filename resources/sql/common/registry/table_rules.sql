select schema_name, table_name, relation, column_name, path, confirmed_by, confirmed_us from tenantry.table_rule
where server_id = ? and database_name = ? and schema_version = ? order by schema_name, table_name
