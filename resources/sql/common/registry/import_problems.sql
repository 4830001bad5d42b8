-- Everything that forbids the merge, by line: what it is, and the other line where there is one.
select 'slug-twice' as what, max(r.line) as line, min(r.line) as other from import_row r
where r.slug is not null group by r.slug having count(*) > 1
union all
select 'external-twice', max(r.line), min(r.line) from import_row r
where r.external_id <> '' group by r.external_id having count(*) > 1
union all
select 'plan', r.line, 0 from import_row r where r.plan_code <> '' and r.plan_id is null
union all
select 'plan-retired', r.line, 0 from import_row r join tenantry.plan p on p.id = r.plan_id
left join tenantry.tenant t on t.id = r.tenant_id where p.retired and t.plan_id is distinct from p.id
union all
select 'server', r.line, 0 from import_row r where r.server_name <> '' and r.server_id is null
union all
select 'slug-taken', r.line, 0 from import_row r join tenantry.tenant t on t.slug = r.slug
where r.tenant_id is null or t.id <> r.tenant_id
union all
select 'external-taken', r.line, 0 from import_row r join tenantry.tenant t on t.external_id = r.external_id
where r.external_id <> '' and (r.tenant_id is null or t.id <> r.tenant_id)
union all
select 'erased', r.line, 0 from import_row r join tenantry.tenant t on t.id = r.tenant_id where t.state = 'erased'
order by 2, 1
limit ?
