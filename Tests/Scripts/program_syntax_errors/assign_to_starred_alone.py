items = [1, 2, 3]
*rest = items
print(rest)
