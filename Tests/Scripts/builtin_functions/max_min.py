print(max(1, 2), min(1, 2), max([3, 1]), min('hello'), max('a', 'b', 'ab'), max([], default=None), min((), default=5), max(1, 2.0, True), max(-1, 1, key=abs), min(-1, 1, key=abs), max('abc', key=lambda c: -ord(c)), max({1: 'z', 2: 'a'}), min([[2], [1, 5]]), max([1], default=9), max((0, -0.0)), min(-0.0, 0))
order = []
class N:
    def __init__(self, n): self.n = n
    def __gt__(self, o): order.append(('gt', self.n, o.n)); return self.n > o.n
    def __lt__(self, o): order.append(('lt', self.n, o.n)); return self.n < o.n
    def __repr__(self): return f'N{self.n}'
print(max(N(1), N(3), N(2)), min([N(2), N(1)]), order, max([N(1), N(1)]).n)
nan = float('nan')
print(max(nan, 1), max(1, nan), min(nan, 1), max(1, 2, key=None))
for f in (lambda: max(), lambda: max(1), lambda: max([]), lambda: min(()), lambda: max(1, 2, default=3), lambda: max([1], k=1), lambda: max(1, 'a'), lambda: max([1, None]), lambda: max(1, 2, key=5), lambda: max(None), lambda: min({}), lambda: max([1, 2], key=lambda: 0), lambda: max(default=1), lambda: min(1j, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
max(x for x in [1, 'b'])
