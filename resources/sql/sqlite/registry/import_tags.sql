update import_row set tag_list = tags where tags is not null
