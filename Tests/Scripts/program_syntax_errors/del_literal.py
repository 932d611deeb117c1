x = 5
del x, 5
