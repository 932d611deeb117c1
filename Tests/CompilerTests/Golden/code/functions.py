#--- exec: parameters
def f(): pass
def f(a): pass
def f(a, b=1): return a
def f(a, /, b, *, c): pass
def f(a=1, /, b=2, *, c=3): pass
def f(a, *b, c, d=1, e, **g): pass
def f(a=x, *, b=y, c, d=z): pass
def f(a: int, b: str = "", *c: tuple, d: list, e: dict = {}, **g: set) -> None: pass
def f(a: int, /, b: str) -> int: pass
def f() -> int: pass
def f(*, a: int): pass
def f(a=(1, 2), b=[], c=None): pass
def f(a=1, b=x): pass
lambda: 0
lambda x: x
lambda x, /, y=1, *z, w, v=2, **u: (x, y, z, w, v, u)
lambda: (yield)
lambda: (yield from x)
lambda: lambda: x
#--- exec: docstrings
"""module"""
def f():
    "doc"
def f():
    "doc"
    return 1
def f():
    f"doc"
def f():
    b"doc"
def f():
    1
    "no doc"
def f():
    ("doc")
class C:
    "doc"
class D:
    "doc"
    x = 1
class E:
    f"{x}"
async def g():
    """doc
    more
    """
    await x
lambda: "no doc"
def f(): "doc"; x
#--- exec -OO: docstrings with -OO
"""module"""
def f():
    "doc"
def f():
    "doc"
    return 1
class C:
    "doc"
    def m(self): "doc"
def f():
    "doc"; "more"
    return "doc"
#--- exec: decorators
@a
def f(): pass
@a.b(c)
@d[0]

@(lambda f: f)
def f(x=1):
    return x
@a
@b
class C(D, metaclass=E):
    @property
    def x(self): return 1
@a
async def f(): pass
x = 1
@a(
  b
)
def \
  f(): pass
#--- exec: return
def f(): return
def f(): return None
def f(): return 1
def f(): return x
def f():
    return (1,
            x)
def f():
    if x: return 1
    else: return 2
def f():
    if x: return 1
    return 2
    return 3
def f():
    while x:
        return 1
def f():
    for x in y: return x
    else: return z
def f():
    return
    x = 1
#--- exec: generators
def f(): yield
def f(): yield 1
def f(): x = yield y
def f(): yield from x
def f(): x = yield from y; return x
def f():
    for x in y: yield x
    return z
def f(): return (yield)
def f(): f((yield), (yield 1), *(yield))
def f():
    yield a, b
    x = [(yield)]
    x += yield
    await_ = yield
#--- exec: coroutines
async def f(): pass
async def f(): await x
async def f(): return await x
async def f(): yield
async def f(): yield await x; return
async def f():
    async for x in y: z
    else: w
    async for a, b in c:
        if d: break
        if e: continue
    async with a as b, c, d as (e, f): g
    async with a: return b
async def f():
    for x in y:
        async with z:
            continue
        async with z:
            break
async def f():
    async for x in y:
        try: return 1
        finally: z
async def f():
    def g(): yield
    lambda: (yield)
    x = await a + await b
    return [i for i in await c]
#--- exec: annotated variables
x: int
x: int = 1
(x): int = 1
(x): int
x.y: int
x.y: int = 1
x[0]: int
x[0]: int = 1
x[a:b, c]: int
x[a:b:c]: int
def f():
    x: int
    y: int = 1
    (z): int = 2
    x.y: int
    x[a]: int = 3
    a.b[c]: d
class C:
    x: int
    y: int = 1
    z.w: int
if a:
    b: c
for a in b:
    c: d
#--- exec: annotations in nested blocks
def f():
    class C:
        if x:
            y: int
    class D:
        try: pass
        except: z: int
    class E:
        with x: y: int
    class F:
        def m(self): y: int
#--- exec: annotations only in a nested block
try:
    pass
finally:
    while 1:
        x: int
#--- exec: from __future__ import annotations
from __future__ import annotations
x: int
x: 1 + 2 = 3 + 4
(x): a.b
x.y: z
def f(a: int, /, b: List[int, str] = 1, *c: (1, 2), d: 'a' 'b', e: b'c', **g: None) -> {1: 2, **a}: pass
def f(a: not b, c: a and b or c, d: a < b <= c is not d not in e, f: -a ** -b, g: (a + b) * c // d % e @ f): pass
def f(a: lambda: x, b: lambda x, /, y=1, *z, w=2, v, **u: 0, c: x if y else z, d: (yield), e: [x for y in z if a if b]): pass
def f(a: x[1], b: x[1:2], c: x[1:2:3], d: x[::], e: x[1:2, 3], f: x[()], g: x[(1,)], h: x[1, 2]): pass
#--- exec: more unparsing
from __future__ import annotations
def f(a: f(x), b: f(x, y=1, *z, **w), c: f(x for x in y), d: f((x for x in y), 1), e: x.y.z, f: 1 .real, g: 1.5.real): pass
def f(a: (), b: (1,), c: (1, 2), d: [1, *x], e: {1, 2}, f: {}, g: {x for x in y}, h: {x: y for x, in z}, i: (x for x in y)): pass
def f(a: 1, b: 1.5, c: 1e100, d: 1e1000, e: 1j, f: 1e1000j, g: True, h: ..., i: 'q"\'', j: u'x', k: b'\0', l: "\ud800"): pass
def f(a: f'x', b: f'{x}', c: f'{x!r}', d: f'{x:>{y}}', e: f'{{}}{x}', f: f'{ {1: 2} }', g: f'{x!s:a}b', h: f'a' 'b{c}'): pass
def f(a: (x := 1), b: [(y := 2)], c: ~x, d: +x, e: not x, f: (not x) + 1, g: a | b ^ c & d << e, h: (a << b) >> (c >> d)): pass
def f(a: a ** b ** c, b: (a ** b) ** c, c: (-a) ** b, d: a - (b - c), e: (a - b) - c, f: a if b else (c if d else e), g: (a if b else c) if d else e): pass
def f(a: (lambda: x)(), b: (a, b).c, c: (a and b).c, d: [*a, b], e: (a or b) and c, f: a or b and c, g: (a < b) < c, h: a < (b < c)): pass
def f(a: lambda *, x: x, b: lambda *a, b=1: x, c: lambda **k: k, d: lambda a=1: a, e: lambda a, b=1, /, c=2: a): pass
async def g(a: (await x)): pass
