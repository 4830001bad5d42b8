insert into tenantry.tenant (
    id, slug, name, state, management, region, owner, contact, external_id, schema_version, placement_kind, database_name, schema_name, tenant_key,
    tags, plan_id, server_id, epoch, created_us, updated_us)
select
    r.tenant_id,
    r.slug,
    r.name,
    coalesce(r.state, 'active'),
    coalesce(r.management, 'observed'),
    coalesce(r.region, ''),
    coalesce(r.owner, ''),
    coalesce(r.contact, ''),
    coalesce(r.external_id, ''),
    coalesce(r.schema_version, ''),
    coalesce(r.placement_kind, 'schema'),
    coalesce(r.database_name, ''),
    coalesce(r.schema_name, ''),
    coalesce(r.tenant_key, ''),
    coalesce(r.tag_list, '{}'), r.plan_id, r.server_id, 1, ?, ?
from import_row r where r.op = 'insert'
