timeout = 10seconds
