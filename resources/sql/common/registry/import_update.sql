update tenantry.tenant as t set
    slug = coalesce(r.slug, t.slug),
    name = coalesce(r.name, t.name),
    state = coalesce(r.state, t.state),
    management = coalesce(r.management, t.management),
    region = coalesce(r.region, t.region),
    owner = coalesce(r.owner, t.owner),
    contact = coalesce(r.contact, t.contact),
    external_id = coalesce(r.external_id, t.external_id),
    schema_version = coalesce(r.schema_version, t.schema_version),
    tags = coalesce(r.tag_list, t.tags),
    placement_kind = coalesce(r.placement_kind, t.placement_kind),
    database_name = coalesce(r.database_name, t.database_name),
    schema_name = coalesce(r.schema_name, t.schema_name),
    tenant_key = coalesce(r.tenant_key, t.tenant_key),
    plan_id = case when r.plan_code is null then t.plan_id else r.plan_id end,
    server_id = case when r.server_name is null then t.server_id else r.server_id end,
    epoch = t.epoch + case when (
            coalesce(r.placement_kind, t.placement_kind),
            coalesce(r.database_name, t.database_name),
            coalesce(r.schema_name, t.schema_name),
            coalesce(r.tenant_key, t.tenant_key),
            case when r.server_name is null then t.server_id else r.server_id end)
        is not distinct from (t.placement_kind, t.database_name, t.schema_name, t.tenant_key, t.server_id)
        then 0 else 1 end,
    updated_us = ?,
    revision = t.revision + 1
from import_row r where r.op = 'update' and t.id = r.tenant_id
