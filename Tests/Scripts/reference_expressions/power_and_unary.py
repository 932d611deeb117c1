# 6.5 and 6.6.
print(2 ** 3 ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, -2 ** -2, 0 ** 0, 0.0 ** 0, (-8) ** (1 / 3), (-1) ** 0.5, 2 ** 0.5, 10 ** 20, (-2) ** 3, 1j ** 2, True ** 2, 2 ** True)
print(- - 1, -+-1, ~5, ~-1, ~True, -True, +False, not not 1, not 0, -0.0, -(2 ** 63), ~(2 ** 64), - 3 .real)
print(pow(2, 10, 1000), pow(3, -1, 7), pow(-2, 3, 5), pow(2, 0, 1), pow(7, 2, -5), 2.0 ** 1023, 2 ** 1023 == 2.0 ** 1023)
for f in (lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2.0, 1, 3), lambda: 'a' ** 2, lambda: 2 ** 'a', lambda: -'a', lambda: ~1.0, lambda: +'a', lambda: -[], lambda: 0j ** -1, lambda: ~None, lambda: 0j ** 1j, lambda: pow(2, 3, 4.0)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
inf = float('inf')
print(inf ** 0, inf ** -1, (-inf) ** 3, 1 ** inf, (-1) ** inf, 0.5 ** inf, 2 ** -1075, 0.0 ** inf, (-0.0) ** 3)
(-1.0) ** 10 ** 400
