x = {}
keys = (1, 2)
print(x[*keys])
