insert into tenantry.server (
    name, engine, host, port, maintenance_database, login, tls, root_certificate, session_mode, secret_source,
    connection_budget, region, environment, id)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
