drop table if exists temp.import_row
