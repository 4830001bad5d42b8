select a.* from tenantry.audit_record a
where (cast(? as text) = '' or a.tenant_id = ?)
    and (cast(? as text) = '' or a.action = ?)
    and (cast(? as text) = '' or a.operator = ?)
    and a.at_us >= ? and a.at_us < ?
    and (a.at_us, a.id) < (?, ?)
order by a.at_us desc, a.id desc
limit ?
