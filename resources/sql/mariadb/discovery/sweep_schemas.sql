SELECT database()
