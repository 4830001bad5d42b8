-- Two programs of one installation append to the same chain one after the other.
select pg_advisory_xact_lock(hashtextextended('tenantry audit ' || cast(? as text), 0))
