SELECT (SELECT cast(variable_value AS unsigned) FROM information_schema.global_status WHERE variable_name = 'THREADS_CONNECTED'), @@max_connections, 1, NULL
