select c.registry_id, c.tenant_id, c.slug, c.epoch, c.state, c.schema_version
from tenantry_adopted.tenantry c
where c.place = $1
    and c.database_id = (select d.oid from pg_catalog.pg_database d where d.datname = pg_catalog.current_database())
    and not exists (select from rows from (pg_catalog.unnest(c.schemas), pg_catalog.unnest(c.schema_ids)) s (name, id)
                    where not exists (select from pg_catalog.pg_namespace n where n.oid = s.id and n.nspname = s.name))
