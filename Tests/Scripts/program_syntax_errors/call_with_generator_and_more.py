numbers = [1, 2, 3]
print(sum(n for n in numbers, 10))
