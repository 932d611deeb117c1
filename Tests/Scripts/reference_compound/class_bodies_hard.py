# 8.8: class definitions: the namespace of the body, decorators, keywords, private names, nested classes, comprehension scopes, redefinition.
import sys
class Base:
    registry = []
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); Base.registry.append((cls.__name__, tag))
class A(Base, tag='a'):
    """Doc of A."""
    x: int = 1
    y: 'undefined_type'
    z = x + 1
    names = sorted(k for k in locals() if not k.startswith('__'))
    module, qual = __module__, __qualname__
    for i in range(3): exec(f'loop_{i} = i * z')
    if z > 1:
        def cond(self): return 'defined in if'
    else: other = 1
    try: undefined
    except NameError as e: message = str(e)
    with_lambda = lambda self, x=x: (x, self.z)
    del i
    def __private(self): return 'mangled'
    def call(self): return self.__private(), self._A__private(), [self.__private() for _ in 'a'], (lambda: self.__private())()
    __slot_like = 5
    class Inner:
        qual = __qualname__
        def __init__(self): self.__v = 1
        def make(self): return __class__.__qualname__, self._Inner__v
    def method(self): return __class__, super().__init_subclass__ is not None
    def __mangle__(self): return 'not mangled'
    def kw(self, __arg=1, **k): return __arg, k
    import os as __os
    has = '_A__os' in dir()
a = A()
print(A.__doc__, A.__annotations__, A.z, A.names, A.module, A.qual, A.loop_2, a.cond(), A.message, a.with_lambda(), a.call(), A._A__slot_like, A.Inner.qual, A.Inner().make(), a.method(), a.__mangle__(), a.kw(_A__arg=5), a.kw(__arg=6), A.has, Base.registry, hasattr(A, 'i'), sorted(vars(A))[-12:])
def attempt(text):
    names = {'A': A, 'Base': Base}
    try: exec(text, names); print(text.replace('\n', ';'), '->', {k: v for k, v in names.items() if k == 'r'})
    except Exception as e: print(text.replace('\n', ';'), '|', type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
for text in ('class X: pass\nr = X.__doc__, X.__bases__, X.__module__ if "__module__" in vars(X) else None', 'class X(): "doc"; x = 1\nr = X.__doc__', 'class X: x = 1; y = [x for _ in range(2)]', 'class X: x = 2; y = [i for i in range(x)]\nr = X.y', 'class X: x = [1]; y = [a for a in x if a in x]', 'class X:\n x = 1\n def f(self): return x\nX().f()', 'x = "g"\nclass X:\n x = x + "c"\n y = x\nr = X.y', 'class X:\n f = 1\n def f(self): return 2\n f = property(f)\nr = X().f', 'class X:\n def f(self): pass\n g = f\nr = X.g.__name__, X.g is X.f', 'class X(A, tag="t"): pass\nr = Base.registry[-1]', 'class X(A, unknown=1): pass', 'class X(object, tag=1): pass', 'class X(tag=1, *[A]): pass\nr = X.__mro__[1].__name__', 'class X(*[A], **{"tag": 5}): pass\nr = Base.registry[-1]', 'class X(A, A): pass', 'class X(A, Base): pass\nr = len(X.__mro__)', 'class X(Base, A): pass', 'class X(1): pass', 'class X(None): pass', 'class X("A"): pass', 'class X(len): pass', 'class X(A()): pass', 'class X(int, float): pass', 'class X(type(None)): pass', 'class X(type): pass\nr = type(X("Y", (), {})).__name__', 'class X: __slots__ = ("a",); a: int\nr = X.__annotations__', 'class X: __name__ = "own"\nr = X.__name__, X().__name__', 'class X: __qualname__ = "Q.X"\nr = repr(X), X.__name__', 'class X: __qualname__ = 5', 'class X: __module__ = "mod"\nr = repr(X)', 'class X: __doc__ = 5\nr = X.__doc__', 'class X: __dict__ = 5\nr = X().__dict__', 'class X: __class__ = int\nr = isinstance(X(), int)', 'class X:\n def __new__(cls): return 5\nr = X()', 'class X:\n __init__ = None\nX()', 'class X:\n def __init__(self): return 1\nX()', 'class X:\n return 1', 'class X:\n yield 1', 'class X:\n await y', 'class X:\n global gg\n gg = 1\nr = gg', 'class X:\n nonlocal q', 'class X:\n print(zzz)', 'class X:\n 1/0', 'class X:\n class X: pass\nr = X.X.__qualname__', 'def f():\n class L: pass\n return L\nr = f().__qualname__, f() is f()', 'class X:\n def f(self): return super\nr = X().f() is super', 'class X:\n def f(): return super()\nX.f()', 'class X:\n def f(self): del self; return super()\nX().f()', 'class X:\n f = lambda self: super().__repr__()[:3]\nr = X().f()', 'class X:\n def f(self): return [super() for _ in "a"]\nX().f()', 'class X:\n s = super()', 'class X:\n __class__', 'class X:\n def f(): return __class__\nr = X.f() is X', 'class X:\n def f(self): __class__ = 5; return __class__\nr = X().f()', 'class __X:\n def f(self): self.__y = 1; return vars(self)\nr = __X().f()', 'class _:\n def f(self): self.__y = 1; return vars(self)\nr = _().f()', 'class __:\n __v = 1\nr = [k for k in vars(__) if "v" in k]', 'class X:\n def f(self, *, __k): return __k\nr = X().f(_X__k=1)', 'class X:\n __a = __b = 1\n r = __a\nr = X.r, X._X__b', 'class X:\n import sys as __s\n from os import path as __p\nr = [k for k in vars(X) if k.startswith("_X")]', 'class X:\n def f(self):\n  global __g\n  __g = 1\nX().f()\nr = _X__g', 'class X:\n try: 1/0\n except ZeroDivisionError as __e: r = str(__e)\nr = X.r', '@5\nclass X: pass', '@lambda c: 7\nclass X: pass\nr = X', '@(lambda c: setattr(c, "d", 1) or c)\n@(lambda c: c)\nclass X: pass\nr = X.d', '@undefined\nclass X: pass', 'class X: x = y = 1; x, y = y, 2; del y\nr = X.x', 'class X:\n a, *b = range(3)\n [c, d] = b\nr = X.b, X.c', 'class X:\n if (n := 5): m = n\nr = X.n', 'class X:\n def f(self, a=(lambda: 3)()): return a\nr = X().f()', 'class X:\n v = 1\n def f(self, a=v): return a\n v = 2\nr = X().f()', 'class X: pass\nX.f = lambda self: super(X, self).__repr__()\nr = X().f()[:2]', 'class X:\n locals()["made"] = 1\nr = X.made', 'class X:\n vars()["v"] = globals() is not locals()\nr = X.v', 'class X: exec("e = 1"); f = eval("e + 1")\nr = X.f', 'class X(Base):\n pass\nclass X(X):\n pass\nr = len(X.__mro__)'):
    attempt(text)
