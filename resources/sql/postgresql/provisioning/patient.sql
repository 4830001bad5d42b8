-- What an administrator set for logins or databases would end a long migration, or a login of a proof that waits for the other one.
-- Those that this server does not know are not set.
select pg_catalog.set_config(s.name, v.value, true)
from pg_catalog.pg_settings s
join (values ('statement_timeout', '30min'), ('transaction_timeout', '0'), ('idle_in_transaction_session_timeout', '0')) v (name, value)
    on v.name = s.name
