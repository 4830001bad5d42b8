-- Nobody may change a record, so none can be locked as a row: who settles an intent holds its number.
select pg_advisory_xact_lock(hashtextextended('tenantry intent ' || cast(? as bigint), 0))
