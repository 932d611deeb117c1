x = 5
y = 7
x + y = 12
print(x, y)
