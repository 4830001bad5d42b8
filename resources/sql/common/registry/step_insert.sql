insert into tenantry.operation_step (
    kind, title, object_name, statement, compensation, state, attempt, backend_pid, backend_start,
    started_us, ended_us, error, operation_id, number)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
