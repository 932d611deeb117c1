def f():
    pass

for i in range(3):
