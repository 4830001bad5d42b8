SELECT version(), 0, (unix_timestamp() - (SELECT cast(variable_value AS unsigned) FROM information_schema.global_status WHERE variable_name = 'UPTIME')) * 1000
