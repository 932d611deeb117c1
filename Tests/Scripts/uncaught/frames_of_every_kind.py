# Tracebacks through a class body, lambda, comprehensions, generator, decorator, property, operator, exec, nested function, coroutine.
import sys
def show(f):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
    else: print('no error')
def boom(x=0): return 1 / x
def class_body():
    class A:
        x = 1
        class B:
            y = boom()
def in_lambda(): return (lambda z: boom(z))(0)
def list_comp(): return [boom(i) for i in (1, 0)]
def set_comp(): return {boom(i) for i in (0,)}
def dict_comp(): return {i: boom(i) for i in (0,)}
def gen_exp(): return sum(boom(i) for i in range(3, -1, -1))
def nested_comp(): return [[boom(i - j) for i in range(2)] for j in range(2)]
def generator():
    def g():
        yield 1
        yield boom()
    return list(g())
def yield_from():
    def inner(): yield boom()
    def middle(): yield from inner()
    return [*middle()]
def decorated():
    def deco(f):
        def wrapper(*a): return f(*a)
        return wrapper
    @deco
    @deco
    def target(a): return boom(a)
    return target(0)
class P:
    @property
    def value(self): return boom()
    def __add__(self, o): return boom()
    def __getitem__(self, k): return boom(k)
    def __eq__(self, o): return boom()
    def __iter__(self): yield boom()
    def __enter__(self): return boom()
    def __exit__(self, *a): pass
    def __call__(self): return boom()
    def __getattr__(self, n): return boom()
    def __bool__(self): return boom()
    def __format__(self, s): return boom()
    def __hash__(self): return boom()
    __radd__ = __add__
p = P()
def prop(): return p.value
def add(): return p + 1
def radd(): return 1 + p
def item(): return p[0]
def equal(): return [p] == [1]
def iterate():
    for x in p: pass
def unpack(): a, b = p
def star(): print(*p)
def enter():
    with p as q: pass
def call(): return p()
def attribute(): return p.anything
def truth(): return not p
def fmt(): return f'{p:x}'
def hashed(): return {p: 1}
def sort(): return sorted([3, 0, 2], key=boom)
def mapped(): return list(map(boom, [0]))
def executed(): exec('def inner():\n    boom()\ninner()', globals())
def evaluated(): return eval('boom(0)')
def coroutine():
    async def c(): return boom()
    async def d(): return await c()
    d().send(None)
def default():
    def f(x=boom()): pass
def annotation():
    def f(x: boom()): pass
def multi():
    return boom(
        0
    ) + \
        1
def asserted(): assert boom(
    2) == 0, \
    boom()
def meta():
    class M(type):
        def __new__(m, n, b, d): return boom()
    class C(metaclass=M): pass
def subclass_hook():
    class Base:
        def __init_subclass__(cls): boom()
    class Sub(Base): pass
def set_name():
    class D:
        def __set_name__(self, o, n): boom()
    class C: d = D()
for f in (class_body, in_lambda, list_comp, set_comp, dict_comp, gen_exp, nested_comp, generator, yield_from, decorated, prop, add, radd, item, equal, iterate, unpack, star, enter, call, attribute, truth, fmt, hashed, sort, mapped, executed, evaluated, coroutine, default, annotation, multi, asserted, meta, subclass_hook, set_name): show(f)
