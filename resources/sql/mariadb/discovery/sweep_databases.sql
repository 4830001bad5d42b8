SELECT schema_name, schema_name RLIKE '^t_[a-z0-9_]{1,42}_[0-9a-f]{12}$' AND schema_name NOT LIKE 't\_shared\_%' FROM information_schema.schemata
