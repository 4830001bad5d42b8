SELECT false, @@global.read_only, NULL, 0, NULL
