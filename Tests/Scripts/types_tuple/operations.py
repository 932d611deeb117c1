t = (1, 'a', None)
print(t[0], t[-1], t[1:], t + (2,), t * 2, 0 * t, 'a' in t, t.index('a'), t.count(1), len(t), t == (1, 'a', None), (1, 2) < (1, 3), (1,) < (1, 0), hash((1, 2)) == hash((1, 2)), {(1, 2): 3}[1, 2], (), (1,), tuple('ab') is not None, t[:] is t, t * 1 is t, () + t == t, sorted([(2, 1), (1, 2)]), max((1, 2), (2, 0)), repr((1,)), str(()), bool(()), tuple([1, 2])[::-1])
class P(tuple):
    x = property(lambda s: s[0])
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    def __repr__(self): return f'P{tuple(self)}'
p = P(1, 2); a, b = p
print(p, p.x, p == (1, 2), hash(p) == hash((1, 2)), type(p + p).__name__, type(p[:]).__name__, isinstance(p, tuple), a, b, p < (1, 3), p * 2, p.__getnewargs__())
for f in (lambda: t[5], lambda: t['a'], lambda: t + [1], lambda: t + 1, lambda: t * 'a', lambda: t.index(9), lambda: t.index('a', 2), lambda: t.append, lambda: hash(([],)), lambda: t < [1], lambda: (1,) < ('a',), lambda: t.count(), lambda: t.index(), lambda: t[1.0], lambda: t - t, lambda: t(), lambda: (1,) * 2 ** 62, lambda: tuple.__new__(list), lambda: setattr(t, 'x', 1), lambda: t.index(1, 'a')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t[0] = 5
