select f.* from tenantry.finding f
where f.state <> 'resolved' and substr(f.key, 1, length(cast(? as text))) = ?
