# functools, and operator at the end.
import functools as F
print(F.reduce(lambda a,b:a+b,[1,2,3],10), F.partial(int,base=2)('101'), F.partial(print,1), sorted([3,1,2],key=F.cmp_to_key(lambda a,b:b-a)))
@F.lru_cache(maxsize=2)
def f(x, y=0): print('call',x); return x*2
print(f(1),f(1),f(2),f(3),f(1),f.cache_info(), f.__name__, f.cache_parameters())
@F.lru_cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(200), fib.cache_info())
@F.total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(T(1)<=T(1), T(2)>T(1), T(1)>=T(2))
@F.singledispatch
def g(x): return 'obj'
@g.register(int)
def _(x): return 'int'
@g.register(list)
def _(x): return 'list'
print(g(1),g('a'),g([]),g(True))
class A:
    @F.cached_property
    def p(self): print('once'); return 7
    def m(self,a,b): return (a,b)
    pm=F.partialmethod(m,1)
a=A(); print(a.p,a.p, a.pm(2))
@F.wraps(f)
def w(): pass
print(w.__name__, w.__wrapped__ is f)
for h in [lambda: F.reduce(lambda a,b:a,[]), lambda: F.partial(), lambda: F.partial(3), lambda: F.lru_cache('x'), lambda: F.reduce(1,2), lambda: f([]), lambda: F.cmp_to_key()]:
    try: print(h())
    except Exception as x: print(type(x).__name__, x)
import operator as O
print(O.itemgetter(1,2)('abc'), O.attrgetter('real','imag')(3), O.methodcaller('upper')('a'), O.add(1,2), O.itemgetter(1), O.__add__, O.length_hint([1]), O.concat([1],[2]), O.indexOf([1,2],2))
