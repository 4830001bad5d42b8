delete from tenantry.table_rule where server_id = ? and database_name = ? and schema_version = ?
