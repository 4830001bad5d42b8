SELECT current_setting('server_version'),
       current_setting('server_version_num')::int,
       (extract(epoch FROM pg_postmaster_start_time()) * 1000)::bigint
