-- $1: the schema of the control table; $2: the tenant. What was recorded there when it was made or migrated.
SELECT tenantry_admin.tenant_version($1::text, $2::uuid)
