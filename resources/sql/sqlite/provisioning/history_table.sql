create table schema_migrations (version integer not null primary key, dirty integer not null)
