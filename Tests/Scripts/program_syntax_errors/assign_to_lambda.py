total = 0
lambda x: x + 1 = total
