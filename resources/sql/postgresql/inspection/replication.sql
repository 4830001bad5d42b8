-- A standby that has replayed all it received is not behind, however old the last change of its primary is.
SELECT pg_is_in_recovery(),
       current_setting('default_transaction_read_only')::bool,
       CASE WHEN NOT pg_is_in_recovery() THEN NULL
            WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
            ELSE (extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000)::bigint END,
       (SELECT count(*) FROM pg_stat_replication),
       (SELECT (extract(epoch FROM max(replay_lag)) * 1000)::bigint FROM pg_stat_replication)
