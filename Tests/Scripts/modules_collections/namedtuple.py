from collections import namedtuple
P = namedtuple('P', 'x y')
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._make([5, 6]), P._field_defaults, p == (1, 2), tuple(p), p.__doc__ if False else P.__doc__, P.x.__doc__, hash(p) == hash((1, 2)), P.__name__, p + (3,))
D = namedtuple('D', ['a', 'b', 'c'], defaults=[10, 20]); print(D(1), D(1, 2), D._field_defaults, D.__new__.__defaults__)
print(namedtuple('R', 'a,b class a _x', rename=True)._fields, namedtuple('M', '', module='mod').__module__, namedtuple('E', ())())
class Q(P):
    __slots__ = ()
    @property
    def sum(self): return self.x + self.y
    def __str__(self): return 'Q!'
print(Q(1, 2).sum, Q(1, 2), repr(Q(1, 2)), type(Q(1, 2)._replace(x=3)).__name__)
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: namedtuple('X', 'a a'), lambda: namedtuple('X', 'class'), lambda: namedtuple('X', '_a'), lambda: namedtuple('1X', 'a'), lambda: namedtuple('X', 'a', defaults=[1, 2]), lambda: p._replace(z=1), lambda: P._make([1]), lambda: setattr(p, 'x', 1), lambda: p.z, lambda: namedtuple('X', '1a'), lambda: namedtuple('for', 'a'), lambda: namedtuple(5, 'a'), lambda: P()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a, b = p; print(a, b, [*p], '%s %s' % p)
p.x = 5
