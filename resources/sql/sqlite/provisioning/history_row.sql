insert into schema_migrations values ({version}, 0)
