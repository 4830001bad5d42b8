SELECT sqlite_version(), 0, NULL
