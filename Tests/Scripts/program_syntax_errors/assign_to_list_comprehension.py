data = [1, 2]
[d for d in data] = data
