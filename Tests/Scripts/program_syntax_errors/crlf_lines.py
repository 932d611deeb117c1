x = 1
if x:
    print("a"
y = 2
