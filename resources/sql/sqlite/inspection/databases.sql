SELECT 'main', (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size), NULL, -1, 0
