select pg_catalog.current_database()::pg_catalog.text, (select system_identifier from pg_catalog.pg_control_system())::pg_catalog.text
