select s.control from tenantry_admin.control_schemas() s order by 1
