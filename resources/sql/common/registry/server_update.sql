update tenantry.server set
    name = ?,
    engine = ?,
    host = ?,
    port = ?,
    maintenance_database = ?,
    login = ?,
    tls = ?,
    root_certificate = ?,
    session_mode = ?,
    secret_source = ?,
    connection_budget = ?,
    region = ?,
    environment = ?,
    revision = revision + 1
where id = ? and revision = ?
