import functools
from functools import *
p = partial(int, base=2); print(p('101'), p.func, p.args, p.keywords, partial(p, '11')(), partial(print, 1, sep='-')(2), repr(partial(max, 1)), partial(partial(pow, 2), 3)())
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 'init'), sorted('bA', key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))
calls = []
@lru_cache(maxsize=2)
def f(x, y=0): calls.append(x); return x + y
print(f(1), f(1), f(2), f(3), f(1), f(1, y=0), calls, f.cache_info(), f.cache_parameters(), f.__wrapped__(5)); f.cache_clear(); print(f.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), fib.cache_info().hits > 0)
class C:
    def __init__(self, n): self.n = n
    @cached_property
    def sq(self): print('computed', end=' '); return self.n ** 2
    @singledispatchmethod
    def show(self, a): return 'any'
    @show.register
    def _(self, a: int): return 'int'
    half = partialmethod(lambda self, d: self.n / d, 2)
c = C(4); print(c.sq, c.sq, c.show(1), c.show('a'), c.half(), vars(c))
@total_ordering
class O:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(O(1) <= O(2), O(1) > O(2), O(1) >= O(1))
@singledispatch
def g(x): return 'object'
@g.register(list)
def _(x): return 'list'
@g.register
def _(x: float): return 'float'
print(g(1), g([]), g(1.5), g.dispatch(bool).__name__, sorted(k.__name__ for k in g.registry))
@wraps(f)
def w(*a): "own"; return 1
print(w.__name__, w.__wrapped__ is f, w.__module__, WRAPPER_ASSIGNMENTS)
for t in (lambda: reduce(lambda a, b: a, []), lambda: partial(), lambda: partial(5), lambda: f([]), lambda: lru_cache('x'), lambda: total_ordering(type('T', (), {})), lambda: g(), lambda: g.register(5), lambda: reduce(5), lambda: cmp_to_key(), lambda: reduce(lambda a: a, [1, 2]), lambda: partialmethod(5), lambda: singledispatchmethod(5), lambda: cached_property(len).__get__(1, int)):
    try: print(t())
    except Exception as e: print(type(e).__name__, str(e)[:110])
reduce(lambda a, b: a / b, [1, 0])
