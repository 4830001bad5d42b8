select id, slug, name, external_id, contact, database_name, schema_name, state, management, placement_kind,
       server_id, plan_id, region, owner, schema_version, pg_catalog.array_to_string(tags, chr(31)),
       created_us, updated_us, revision
from tenantry.tenant
