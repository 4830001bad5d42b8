-- Counted from the rows, so that a damaged index cannot hide them.
select t.slug || '' as slug, count(*) from tenantry.tenant t group by t.slug || '' having count(*) > 1 order by 1 limit 100
