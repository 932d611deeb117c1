# functools: what wrappers keep, binding, cache behaviour, generic functions over ABCs.
import collections.abc
import functools


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


p = functools.partial(dict, a=1)
print(p(b=2), p(a=5), p.func, p.args, p.keywords, functools.partial(p, c=3)(), functools.partial(max, 3)(1, 9))
p.note = 'x'
print(p.note, p.__dict__, functools.partial(print).__class__, repr(functools.partial(int, '7', base=8)))
attempt(lambda: functools.partial(int, 'z')())


class C:
    def method(self, *args, **kw):
        return self.__class__.__name__, args, sorted(kw.items())

    bound = functools.partialmethod(method, 1, k=2)

    @functools.lru_cache()
    def cached(self, x):
        print('computing', x)
        return x * 2

    @functools.singledispatchmethod
    def kind(self, arg):
        return 'other'

    @kind.register(int)
    def _(self, arg):
        return 'int'

    @functools.cached_property
    def slow(self):
        "documentation"
        print('slow')
        return 1


c = C()
print(c.bound(5, z=3), c.cached(2), c.cached(2), c.cached(3), C.cached.cache_info(), c.kind(1), c.kind('a'), c.slow, c.slow, C.slow.__doc__)
c.slow = 7
print(c.slow, c.__dict__['slow'])


@functools.lru_cache(maxsize=3, typed=True)
def f(*args, **kwargs):
    """Doc."""
    return args, kwargs


f(1)
f(1.0)
f(1, a=2)
f(1)
print(f.cache_info(), f.__doc__, f.__wrapped__(3), f.cache_parameters())
f(9)
f(10)
print(f.cache_info(), f(1), f.cache_info())
f.cache_clear()
print(f.cache_info())


@functools.lru_cache(maxsize=0)
def g(x):
    return x


print(g(1), g(1), g.cache_info())


@functools.cache
def h(n):
    if n == 0:
        raise ValueError('zero')
    return n


attempt(lambda: h(0))
attempt(lambda: h(0))
print(h(1), h(1), h.cache_info())


@functools.singledispatch
def show(x):
    return 'object'


@show.register(collections.abc.Mapping)
def _(x):
    return 'mapping'


@show.register(collections.abc.Sequence)
def _(x):
    return 'sequence'


show.register(str, lambda x: 'text')
print([show(v) for v in ({}, [], (), 'a', 1, b'', range(2), None)], show.dispatch(dict).__name__, sorted(k.__name__ for k in show.registry))
attempt(lambda: show())
attempt(lambda: show.register(3))


def deco(fn):
    @functools.wraps(fn)
    def wrapper(*a):
        """Own."""
        return fn(*a)
    return wrapper


@deco
def named(a: int) -> str:
    """Named."""
    return a


print(named.__name__, named.__doc__, named.__annotations__, named.__wrapped__.__name__, named.__module__, named.__qualname__, named(1))
for op in ('lt', 'le', 'gt', 'ge'):
    namespace = {'__init__': lambda self, v: setattr(self, 'v', v), '__eq__': lambda a, b: a.v == b.v,
                 f'__{op}__': {'lt': lambda a, b: a.v < b.v, 'le': lambda a, b: a.v <= b.v, 'gt': lambda a, b: a.v > b.v, 'ge': lambda a, b: a.v >= b.v}[op]}
    T = functools.total_ordering(type('T', (), namespace))
    print(op, [(T(1) < T(2), T(1) <= T(1), T(2) > T(1), T(1) >= T(2), T(1) > T(1))])
attempt(lambda: functools.total_ordering(type('N', (), {})))
print(sorted(['b', 'A', 'c'], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))), functools.cmp_to_key(lambda a, b: 0)(1) == functools.cmp_to_key(lambda a, b: 0)(2) if False else '')
k = functools.cmp_to_key(lambda a, b: a - b)
print(k(1) < k(2), k(2) == k(2), k(3) >= k(4), k(5).obj)
attempt(lambda: k(1) < 3)
attempt(lambda: hash(k(1)))
