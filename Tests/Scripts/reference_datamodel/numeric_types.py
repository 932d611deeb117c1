# 3.2: numbers: immutability, conversion order, bool as int, special values.
print(True + True, True == 1, hash(True) == hash(1) == hash(1.0) == hash(1 + 0j), isinstance(True, int), int.__mro__, bool.__mro__)
print({1: 'a', 1.0: 'b', True: 'c'}, {0: 1, -0.0: 2, False: 3})
for left in (True, 2, 2.5, 1j):
    for right in (False, 3, 0.5, 2j):
        print(type(left + right).__name__, left * right, end=' ')
    print()
inf, nan = float('inf'), float('nan')
print(inf > 10 ** 400, nan == nan, nan in [nan], [nan] == [nan], inf - inf, -inf < 0, hash(inf), hash(-inf), inf == 10 ** 400)
print(10 ** 400 > 1e308, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(0.5))
for f in (lambda: 1j < 2j, lambda: int(1j), lambda: float(10 ** 400), lambda: int(nan), lambda: int(inf), lambda: 10 ** 400 * 1.0, lambda: 10 ** 400 / 3 ** 900, lambda: 1 // 0.0, lambda: 1j // 1):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
