-- Rows are removed by age only, but the newest is kept: the counter is asked because it survives an empty table.
select coalesce((select s.seq from tenantry.sqlite_sequence s where s.name = 'change'), 0)
