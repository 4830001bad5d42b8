update tenantry.operation_step set
    kind = ?,
    title = ?,
    object_name = ?,
    statement = ?,
    compensation = ?,
    state = ?,
    attempt = ?,
    backend_pid = ?,
    backend_start = ?,
    started_us = ?,
    ended_us = ?,
    error = ?
where operation_id = ? and number = ?
