select s.* from tenantry.operation_step s where s.operation_id = ? order by s.number
