update import_row set tag_list = array(select jsonb_array_elements_text(tags::jsonb)) where tags is not null
