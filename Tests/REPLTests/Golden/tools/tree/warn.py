x = 1
x is 1
"\d"
assert (x, 2)
