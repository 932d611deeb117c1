import _circular_b

x = 1
