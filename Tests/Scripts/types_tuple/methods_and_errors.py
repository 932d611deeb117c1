# tuple: constructor, operators, methods, hashing, subclasses, immutability.
def attempt(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)

t = (1, 'a', 2.5, 1, None)
print(t, (), (1,), (1, (2, (3,))), tuple('ab'), tuple([1, 2]), tuple(x for x in 'xy'), tuple({'k': 1}), tuple(t) is t, t[:] is t, t * 1 is t, t + () == t, tuple() is (), len(t))
print(t.index(1), t.index(1, 1), t.index(None, -1), t.count(1), t.count(True), t.count('z'), 'a' in t, 1.0 in t, t[1:3], t[::-1], t[-2], t[::2], t * 2, 2 * (0,), t[10:], (1, 2) + (3,), ((),) * 2)
attempt(t.index, 'z'); attempt(t.index, 1, 4); attempt(t.index, 1, 'x'); attempt(t.index); attempt(t.index, 1, None); attempt(t.count); attempt(t.count, 1, 2); attempt(tuple, 5); attempt(tuple, 1, 2); attempt(tuple, sequence=[1]); attempt(tuple, None)
for s in ('t[0] = 1', 'del t[0]', 't[0:1] = ()', 't += 5', 't + [1]', 't * "a"', 't * 1.5', 't[5]', 't[-6]', 't["a"]', 't[1.0]', 't[None]', 't.append(1)', 't.x = 1', 't < [1]', '(1, "a") < (1, 2)', '(1,) < 5', '-t', 't()', 't % 2', 'hash(([],))', 'hash((1, {}))', 't[::0]', 't * 2**62', '{}[t, []]', 'a, b = t', '(a, b), c = (1, 2, 3), 4', 'a, b, c = 1, 2', 'a, *b, c, d, e, f, g = t', 'a, b = 5', 'a, b = None', '[a, b] = "xyz"', 'a, b = {1}', 'for a, b in [(1, 2, 3)]: pass'):
    try: exec(s); print(s, 'fine')
    except Exception as error: print(s, '|', type(error).__name__, error)
t += ('more',); print(t); t *= 2; print(len(t))
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), () < (0,), (1, 'x') == (1.0, 'x'), (2,) > (1, 5), (1, 2) != (2, 1), ('a',) <= ('a',), (float('nan'),) == (float('nan'),), ((1, 2), 3) < ((1, 3), 0))
n = float('nan'); print((n,) == (n,), (n,) < (n,), (n,) in [(n,)], (n,).index(n), (1, n) <= (1, n))
print(hash(()), hash((1,)), hash((1, 2)), hash((1, (2, 3))), hash((0,)), hash((-1, -2)), hash((1.0, 2)) == hash((1, 2)), hash((True, False)) == hash((1, 0)), hash(tuple(range(100))), hash((None, 1)) == hash((None, 1)))
class P(tuple):
    __slots__ = ()
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
    def __add__(self, other): return P(self[0] + other[0], self[1] + other[1])
    def __repr__(self): return f'P{super().__repr__()}'
p = P(1, 2); a, b = p
print(p, p.x, p + (1, 1), a, b, p == (1, 2), hash(p) == hash((1, 2)), {(1, 2): 'k'}[p], p[:], type(p[:]).__name__, p * 2, type(tuple(p)).__name__, tuple(p) is p, isinstance(p, tuple), '%s-%s' % p, sorted([P(2, 1), P(1, 5)]), max(p), P(*p), p.__getnewargs__())
attempt(P, 1); attempt(P, 1, 2, 3)
deep = ()
for i in range(50): deep = (deep, i)
print(len(repr(deep)), deep[1], deep[0][0][1], repr((1,)), repr(((),)), str(('a', b'b', 1j, ..., [])), f"{('x',)}", '%s' % ((1, 2),))
l = []; c = (l,); l.append(c); print(c, l)
x, y = y, x = 1, 2; print(x, y); (a), (b,) = 1, (2,); print(a, b); *a, = 'xyz'; print(a); a, (b, *c), d = 1, 'hello', 2; print(a, b, c, d)
