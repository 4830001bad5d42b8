select session_user::text as login, has_table_privilege('tenantry.tenant', 'update') as can_write
