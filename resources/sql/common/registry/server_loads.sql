select t.server_id, t.placement_kind, count(*) as tenants from tenantry.tenant t
where t.server_id is not null and t.state <> 'erased'
group by t.server_id, t.placement_kind
