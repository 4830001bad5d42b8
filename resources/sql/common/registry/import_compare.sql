update import_row as r set op = case when (
        coalesce(r.slug, t.slug),
        coalesce(r.name, t.name),
        coalesce(r.state, t.state),
        coalesce(r.management, t.management),
        coalesce(r.region, t.region),
        coalesce(r.owner, t.owner),
        coalesce(r.contact, t.contact),
        coalesce(r.external_id, t.external_id),
        coalesce(r.schema_version, t.schema_version),
        coalesce(r.tag_list, t.tags),
        coalesce(r.placement_kind, t.placement_kind),
        coalesce(r.database_name, t.database_name),
        coalesce(r.schema_name, t.schema_name),
        coalesce(r.tenant_key, t.tenant_key),
        case when r.plan_code is null then t.plan_id else r.plan_id end,
        case when r.server_name is null then t.server_id else r.server_id end)
    is not distinct from (
        t.slug, t.name, t.state, t.management, t.region, t.owner, t.contact, t.external_id, t.schema_version, t.tags, t.placement_kind, t.database_name, t.schema_name, t.tenant_key, t.plan_id, t.server_id)
    then 'same' else 'update' end
from tenantry.tenant t where t.id = r.tenant_id
