-- What only the other procedures call stays theirs.
BEGIN NOT ATOMIC
    FOR one IN (SELECT r.ROUTINE_NAME AS name, r.ROUTINE_TYPE AS kind FROM information_schema.ROUTINES r
                WHERE r.ROUTINE_SCHEMA = 'tenantry_admin' AND r.ROUTINE_NAME IN (
                    'version', 'open_operation', 'mark_step', 'is_step_done', 'end_session', 'create_database_tenant', 'open_ddl', 'close_ddl',
                    'drop_database_tenant', 'open_probes', 'close_probes', 'activate', 'reach_of', 'ways_around', 'check_change', 'open_change',
                    'suspend', 'resume', 'close_change', 'undo_change', 'rename_tenant', 'undo_rename', 'has_login', 'login_limit', 'has_open_login', 'tenant_control',
                    'control_rows',
                    'shared_version', 'create_shared_database', 'join_shared', 'leave_shared', 'drop_shared_database')) DO
        EXECUTE IMMEDIATE CONCAT('GRANT EXECUTE ON ', one.kind, ' tenantry_admin.', one.name, ' TO tenantry_provisioner');
    END FOR;
END
$$
GRANT SELECT ON tenantry_admin.open_operations TO tenantry_provisioner
$$
GRANT EXECUTE ON PROCEDURE tenantry_admin.set_login TO tenantry_granter
$$
GRANT EXECUTE ON PROCEDURE tenantry_admin.shut_login TO tenantry_granter
$$
GRANT EXECUTE ON PROCEDURE tenantry_admin.drop_login TO tenantry_granter
$$
GRANT EXECUTE ON FUNCTION tenantry_admin.version TO tenantry_reader
$$
GRANT EXECUTE ON PROCEDURE tenantry_admin.open_look TO tenantry_reader
$$
GRANT EXECUTE ON PROCEDURE tenantry_admin.close_looks TO tenantry_reader
$$
GRANT EXECUTE ON PROCEDURE tenantry_admin.tenant_control TO tenantry_reader
$$
GRANT EXECUTE ON FUNCTION tenantry_admin.has_open_login TO tenantry_reader
$$
