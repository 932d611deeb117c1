#--- exec: closures
def f(a, b, *c, d, **e):
    x = y = 1
    def g():
        nonlocal x
        x = a + b
        return lambda: (x, y, c, d, e, f, g, h)
    def h(): return g
    class C:
        z = x
        def m(self): return x, y, z, C
    return [x for i in a for j in b if i is j if y]
#--- exec: global
global g
g = 1
def f():
    global g, h
    g = h = 1
    def k():
        return g, h
    class C:
        global i
        i = 1
        def m(self): return i
    def g(): pass
    global G
    class G:
        def m(self): pass
        class H: pass
    del g
    import g, h.i
    for g in h: pass
    with a as g: pass
    try: pass
    except A as h: pass
#--- exec: class scopes
x = 1
class C:
    x = x
    y = x
    def f(self, a=x): return x
    z = [x for x in y]
    w = lambda self: __class__
    class D:
        def g(self): return super().g(), __class__
        v = __class__
    print(x, C, __name__, __module__, __qualname__)
class E:
    def f(self): return __class__
class F:
    nonlocal_ = 1
    def f(self):
        def g(): return super
        return __class__
def f(x):
    class C:
        x = x
        def m(self): return x
    class D:
        def x(self): return x
        print(x)
    class E:
        nonlocal x
        x = 2
        def m(self): return x
#--- exec: a class cell in a class with a free one
class A:
    def f(self):
        class B:
            x = __class__
            def g(self): return __class__
        return B
#--- exec: private names
class C:
    __a = 1
    __b__ = 2
    _c = 3
    ___d = 4
    def __m(self, __p, *__q, __r=1, **__s) -> __t:
        __x = self.__y = __z.__w.__v__
        del __x, self.__y
        global __g
        __g = 1
        self.f(__k=1)
        self.__f(*__p, __k=1)
        import __i
        import __j.__k
        import __j.__k as __l
        from __m import __n, __o as __p
        from .__q import *
        def __inner(__arg: __ann): return __arg, __p
        class __D:
            __e = 1
            def __h(self): return self.__e
        lambda __u: __u
        [__u for __u in __p]
        try: pass
        except __E as __e: pass
        return __inner
    __ann: __type = __value
class _D: __x = __y.__z
class __: __x = __y.__z
class ___E: __x = __y.__z
class __F__: __x = __y.__z
#--- exec: names in unreachable code
def f():
    if 0:
        a = b.c(d, e=1)
        del g
        global h
        h = 2
        import i
        def j(k): return l
        lambda m: n
        [o for o in p]
        class Q: pass
    while 0:
        r = s
        break
        continue
    while 0: pass
    else: t
    if 1: u
    else: v = w
    if "": x
    elif None: y
    elif ...: z
    else: aa
    return bb
    cc = dd
#--- exec: unreachable code with cells and yields
def f():
    if 0:
        yield x
def g():
    y = 1
    if 0:
        def h(): return y
    return y
async def k():
    if 0:
        await x
        async for a in b: pass
        async with a as b: pass
        [c async for c in d]
#--- exec: walrus
(a := 1)
print(b := 2, c := 3) if 0 else 0
[d := e for e in f]
[[g := h for h in i] for i in j]
def f():
    [x := y for y in z]
    return [w for y in z if (w := y)]
def f():
    global x
    [x := y for y in z]
def f():
    def g():
        nonlocal x
        [x := y for y in z]
    x = 1
lambda: (a := 1)
lambda: [a := b for b in c]
{(a := 1): (b := 2) for c in d}
while (a := f()): pass
if (a := f()) and (b := g(a)): pass
x[(a := 1)], {a := 1}, f(a := 1), [(a := 1), (b := 2)]
class C:
    (x := 1)
    def f(self, a=(y := 2)): (z := 3)
#--- exec: unused cells and parameters
def f(self, x, y):
    def g(x=x): return y
    return g
def f(b, a):
    return lambda: (a, b)
def f(a, /, b, *, c): pass
def f(*, a, b=1, c): return lambda: a
def f(*args, **kwargs): return lambda: (args, kwargs)
def f(b=1, *args, a=2, **kw): x = a; y = b
#--- exec: deep nesting of functions
def a():
    v1 = 1
    def b():
        v2 = 2
        def c():
            v3 = 3
            def d():
                def e():
                    return v1, v2, v3, v4
                return e
            return d
        return c
    v4 = 5
    return b
def a():
    class B:
        class C:
            def d(self):
                class E:
                    def f(self): return lambda: [B for x in C]
                    x = lambda: E
