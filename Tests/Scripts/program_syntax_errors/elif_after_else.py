x = 3
if x == 1:
    pass
else:
    pass
elif x == 2:
    pass
