-- Goes with the session: who holds it is the one that is at the operation.
SELECT GET_LOCK(CONCAT('tenantry ', ?), 0)
