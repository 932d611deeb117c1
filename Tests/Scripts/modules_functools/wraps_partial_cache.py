# functools, function by function: partial, partialmethod, wraps, lru_cache, cached_property, singledispatch, total_ordering, reduce.
import functools, operator
from functools import *
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def show(*a, **k): return a, k
p = partial(show, 1, x=2); q = partial(p, 3, y=4); r = partial(q, x=5)
print(p(), q(9, z=0), r(x=6), q.func is show, q.args, q.keywords, r.keywords, partial(int, base=2)('101'), sorted([3, 1], key=partial(operator.mul, -1)), isinstance(p, partial), callable(p))
p.attr = 1; print(p.attr, p.__dict__, hasattr(p, '__name__'), repr(partial(len, [1], k=2)), repr(partial(partial(max), 1)) == repr(partial(max, 1)))
class Named(partial): pass
print(repr(Named(len, 'a')), Named(len, 'abc')())
for f in (lambda: partial(), lambda: partial(5), lambda: partial(show, **{'func': 1})(), lambda: p.func.__name__, lambda: p(**{'x': 1, 1: 2}), lambda: partial(len)(1), lambda: partial.__new__(partial), lambda: p.__reduce__()[1][0].__name__, lambda: p.__setstate__(5)): attempt(f)
class Cell:
    def __init__(self): self.alive = False
    def set(self, state, *, loud=False): self.alive = state; return (state, loud)
    on = partialmethod(set, True); off = partialmethod(set, False, loud=True); static = partialmethod(staticmethod(show), 'st'); cls = partialmethod(classmethod(lambda c, *a: (c.__name__, a)), 'c'); call = partialmethod(partial(show, 'pre'), 'post')
c = Cell(); print(c.on(), c.alive, c.off(), c.static(1), c.cls(2), Cell.cls(3), c.call()[0][0], Cell.on(c, loud=1), repr(Cell.__dict__['on'])[:22]); attempt(lambda: partialmethod(5)); attempt(lambda: partialmethod())
def deco(f):
    """deco's doc"""
    @wraps(f)
    def wrapper(*a, **k): """wrapper's doc"""; return f(*a, **k)
    return wrapper
@deco
def original(a: int, b=2) -> str:
    """original's doc"""
original.extra = 'e'; w = deco(original); print(w.__name__, w.__doc__, w.__module__, w.__qualname__, w.__annotations__, w.__wrapped__ is original, w.extra, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
print(update_wrapper(lambda: 0, original, assigned=('__doc__',), updated=()).__name__, wraps(5)(lambda: 0).__wrapped__, wraps(partial(len))(lambda: 0).__name__); attempt(lambda: update_wrapper(5, len)); attempt(lambda: update_wrapper(lambda: 0, len, updated=('nope',)))
calls = []
@lru_cache(maxsize=2)
def sq(x, y=0): calls.append(x); return x * x + y
print([sq(1), sq(2), sq(1), sq(3), sq(2), sq(x=2), sq(2, 0), sq(2, y=0), sq(2.0), sq(True)], calls, sq.cache_info(), sq.cache_parameters()); sq.cache_clear(); print(sq.cache_info(), sq.__wrapped__(5), sq.__name__)
@lru_cache(maxsize=None, typed=True)
def typed(x): calls.append(('t', x)); return x
calls.clear(); typed(1); typed(1.0); typed(True); typed(1); print(calls, typed.cache_info())
@lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info()); attempt(lambda: sq([])); attempt(lambda: lru_cache('x')); attempt(lambda: lru_cache(5)(5)); attempt(lambda: fib()); z = lru_cache(0)(lambda x: x); print(z(1), z(1), z.cache_info(), lru_cache(-5)(len).cache_parameters())
@functools.cache
def fails(x): calls.append(x); raise ValueError(x)
calls.clear(); attempt(lambda: fails(1)); attempt(lambda: fails(1)); print(calls, fails.cache_info())
class Data:
    def __init__(self, n): self.n = n
    @cached_property
    def total(self): calls.append('total'); return sum(range(self.n))
    @lru_cache
    def method(self, k): calls.append('m'); return self.n * k
d = Data(5); calls.clear(); print(d.total, d.total, d.__dict__, calls, Data.total.__doc__, d.method(2), d.method(2), calls); d.total = 9; print(d.total); del d.total; print(d.total)
class NoDict:
    __slots__ = ()
    @cached_property
    def x(self): return 1
attempt(lambda: NoDict().x); attempt(lambda: setattr(type('T', (), {'a': 1}), 'b', cached_property(len)) or cached_property(len).__get__(5)); cp = cached_property(lambda s: 1)
try: type('Two', (), {'a': cp, 'b': cp})
except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
@singledispatch
def kind(x, *a): return f'object {x!r}'
@kind.register
def _(x: int, *a): return f'int {x}'
@kind.register(list)
@kind.register(tuple)
def _seq(x, *a): return f'seq of {len(x)}'
kind.register(type(None), lambda x: 'none'); import collections.abc
@kind.register
def _m(x: collections.abc.Mapping): return f'mapping {sorted(x)}'
class MyInt(int): pass
print(kind(1), kind(True), kind(MyInt(3)), kind([1]), kind((1, 2)), kind(None), kind({'a': 1}), kind(collections.OrderedDict(b=1)), kind('s'), kind.dispatch(bool) is kind.dispatch(int), kind.dispatch(str).__name__, sorted(k.__name__ for k in kind.registry)); attempt(lambda: kind()); attempt(lambda: kind.register('x')); attempt(lambda: kind.registry.clear())
class Amb1(collections.abc.Sized, collections.abc.Iterable):
    def __len__(self): return 0
    def __iter__(self): return iter(())
class Fmt:
    @singledispatchmethod
    def f(self, x): return 'default'
    @f.register
    def _(self, x: int): return f'{type(self).__name__} int'
    @f.register
    @classmethod
    def _c(cls, x: str): return f'{cls.__name__} str'
print(Fmt().f(1), Fmt().f('s'), Fmt().f([]), Fmt.f('q')); attempt(lambda: Fmt().f())
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([V(3), V(1)])[0].v, max(V(1), V(5)).v); attempt(lambda: V(1) >= 5); attempt(lambda: total_ordering(type('N', (), {}))); attempt(lambda: total_ordering(type('N', (), {'__ge__': lambda s, o: True}))() <= 1)
print(reduce(operator.add, [1, 2, 3]), reduce(operator.add, [], 5), reduce(lambda a, b: f'({a}{b})', 'abcd'), reduce(max, [3], 9)); attempt(lambda: reduce(operator.add, [])); attempt(lambda: reduce(operator.add, 5)); attempt(lambda: reduce(5, [1, 2])); attempt(lambda: reduce(operator.add)); attempt(lambda: reduce(operator.add, [1], 2, 3)); attempt(lambda: reduce(operator.add, ['a', 1]))
K = cmp_to_key(lambda a, b: (a > b) - (a < b)); print(sorted([3, 1, 2], key=K), K(1) < K(2), K(1) == K(1), K(5).obj, min([3, 2], key=cmp_to_key(lambda a, b: b - a))); attempt(lambda: K(1) < 5); attempt(lambda: hash(K(1))); attempt(lambda: cmp_to_key()); attempt(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 'x'))); attempt(lambda: sorted([1, 2], key=cmp_to_key(lambda a: 1)))
