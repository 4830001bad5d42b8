select f.* from tenantry.saved_filter f
where (cast(? as text) = '' or f.page = ?) and f.owner in ('', ?) order by f.name
