# 4.2, 7.12, 7.13: scopes of classes, comprehensions, exec, global and nonlocal in strange places.
x = 'global'
def f1():
    x = 'f1'
    class C:
        print('class sees', x)
        x = x + '+C'
        y = [x for _ in range(1)]
        z = [q for q in x]
        def m(self): return x
    return C.x, C.y, ''.join(C.z), C().m()
class G:
    x = x + '+G'
    inner = lambda self: x
    lst = [i for i in range(len(x))]
    try: bad = [x_ for x_ in [1] if lst]
    except NameError as e: print(e)
    def get(self): return x
    class Nested: y = x
print(f1(), G.x, G().inner(), G.lst[-1], G().get(), G.Nested.y)
def f2():
    global x
    x = 'changed by f2'
    def g():
        return x
    class C:
        x = 'class x'
        def h(self): return x
    return g(), C().h()
print(f2(), x)
def f3():
    v = 1
    def a():
        nonlocal v
        v += 1
        def b():
            nonlocal v
            v *= 10
            return v
        return b()
    class K:
        nonlocal v
        v = 'from class body'
    r = v
    v = 5
    return r, a(), v, 'v' in vars(K)
print(f3())
def f4():
    class C:
        global made_global
        made_global = 1
        def method(self): return __class__
        global gm
        def gm(): return 'global method'
    return C().method() is C, hasattr(C, 'made_global')
print(f4(), made_global, gm(), gm.__qualname__)
def f5(a):
    def get(): return a
    a += 1
    r = get()
    del a
    try: get()
    except NameError as e: return r, str(e)
print(f5(1))
def f6():
    try: return late
    except NameError as e: print(type(e).__name__, e)
    late = 1
f6()
def f7():
    for i in range(3): pass
    [i for i in 'xyz']
    return i, [i := 10 for _ in range(2)], i
print(f7())
def f8():
    out = []
    for n in range(3):
        def g(): return n
        out.append(g)
    return [g() for g in out], [c.cell_contents for c in out[0].__closure__], out[0].__code__.co_freevars
print(f8())
def f9():
    exec('made = 1')
    try: return made
    except NameError as e: r = str(e)
    loc = locals(); exec('more = 2', globals(), loc)
    return r, 'made' in locals(), loc.get('more'), sorted(locals())
print(f9())
def f10():
    a = 1
    locals()['a'] = 99
    def inner(): return a
    d = locals()
    a = 2
    return a, d['a'], locals()['a'], d is locals(), inner()
print(f10())
class Prep(type):
    @classmethod
    def __prepare__(m, n, b): return {'injected': 'by prepare', 'x': 'prepared x'}
class UsesPrep(metaclass=Prep):
    seen = injected, x
    def m(self): return x
print(UsesPrep.seen, UsesPrep().m())
def f11(x=x, *args, k=[x]): return x, k
print(f11())
def f12():
    def rec(n): return n and n + rec(n - 1)
    other, rec2 = rec, rec
    del rec
    try: return other(3)
    except NameError as e: return str(e)
print(f12())
for text in ('def f():\n x = 1\n global x', 'def f():\n print(x)\n global x', 'def f(x):\n global x', 'def f():\n nonlocal x', 'def f():\n def g():\n  nonlocal zz', 'nonlocal x', 'global x', 'def f(x):\n nonlocal x', 'def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x', 'def f():\n x = 1\n def g():\n  nonlocal x\n  global x', 'class C:\n nonlocal q', 'def f():\n class C:\n  nonlocal q', 'def f():\n global x\n def g():\n  nonlocal x', 'def f():\n x: int\n global x', 'def f():\n global x\n x: int = 1', 'def f():\n for x in y:\n  global x', 'def f():\n import x\n global x', 'def f():\n def x(): pass\n global x', 'def f():\n [x := 1 for y in z]\n global x', 'def f(a=[x := 1 for y in z]): pass', 'class C:\n [x := 1 for y in z]', '[x := 0 for x in y]', '[i for i in (j := [1])]', '[[j := 1 for k in y] for j in z]', 'def f():\n nonlocal x, y', 'global x, y; x = 1', 'global', 'global x.y', 'global x = 1', 'nonlocal', 'def f():\n global __class__', 'lambda: (x := 1)', 'def f():\n x = 1\n def g():\n  nonlocal x\n  x: int = 2', 'def f():\n except_ = 1\n try: pass\n except E as x: pass\n global x', 'x = 1\nglobal x', 'print(y)\nglobal y', 'class C:\n x = 1\n global x', 'exec("global z; z = 1")', 'def f():\n from x import *', 'class C:\n from math import *'):
    try: compile(text, 's', 'exec'); print(text.replace('\n', ';'), 'compiles')
    except SyntaxError as error: print(text.replace('\n', ';'), '|', error.msg, error.lineno)
