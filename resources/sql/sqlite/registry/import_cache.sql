pragma cache_size = -65536
