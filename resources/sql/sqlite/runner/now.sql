select cast((julianday('now') - 2440587.5) * 86400000000.0 as integer)
