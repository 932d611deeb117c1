ratio = 1.5.2
