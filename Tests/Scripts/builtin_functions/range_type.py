r = range(2, 20, 3)
print(r, list(r), r.start, r.stop, r.step, len(r), r[0], r[-1], r[1:4], r[::-1], r[::2], 5 in r, 6 in r, 5.0 in r, 'a' in r, r.index(8), r.count(8), r.count(9), r == range(2, 19, 3), hash(r) == hash(range(2, 19, 3)), list(reversed(r)), bool(range(0)), range(0), repr(range(5)), range(5) != range(6))
big = range(2 ** 70, 2 ** 70 + 10, 3); print(len(big), big[-1] - 2 ** 70, 2 ** 70 + 3 in big, list(big)[0] == 2 ** 70, range(10 ** 30)[5], range(-5, 5)[::3], range(5, -5, -2)[::-1], range(10)[3:100], range(10)[-100:2])
class I:
    def __index__(self): return 4
print(list(range(I())), range(True), range(1, I()), range(10)[I()])
for f in (lambda: range(), lambda: range(1.0), lambda: range('a'), lambda: range(1, 2, 0), lambda: range(1, 2, 3, 4), lambda: r[10], lambda: r[-10], lambda: r['a'], lambda: r.index(3), lambda: r.index('x'), lambda: len(range(2 ** 64)), lambda: range(5) < range(6), lambda: range(5) + range(3), lambda: range(start=1), lambda: setattr(r, 'start', 5), lambda: r[1.0], lambda: r.foo, lambda: type('R', (range,), {}), lambda: range(None), lambda: hash(range(3)) == hash((3, 0, 1)), lambda: r[::0]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
it = iter(range(3)); next(it); print(it.__length_hint__(), list(it), it.__reduce__()[0].__name__)
next(iter(range(0)))
