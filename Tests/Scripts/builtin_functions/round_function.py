for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e20, -0.0, 0.1, 12345.678): print(x, round(x), round(x, 1), round(x, 2), round(x, -2), round(x, None))
print(round(12345, -2), round(15, -1), round(25, -1), round(-25, -1), round(5, 100), round(10 ** 30, -29), round(True), round(True, 1), round(5, -5), type(round(2.0)).__name__, type(round(2.0, 0)).__name__, round(1e300, 5), round(1.5, 400), round(1.5, -400), round(number=2.7, ndigits=0))
class R:
    def __round__(self, n='absent'): return n
print(round(R()), round(R(), None), round(R(), 3))
for f in (lambda: round('a'), lambda: round(), lambda: round(1.5, 'a'), lambda: round(1.5, 1.0), lambda: round(1j), lambda: round(float('nan')), lambda: round(float('inf')), lambda: round(float('nan'), 1), lambda: round(float('inf'), 1), lambda: round(1, 2, 3), lambda: round(5, 1.5), lambda: round(1.7e308, -308), lambda: round(object()), lambda: round(None), lambda: round(5, 'x')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
round([1])
