# 3.3.3: class creation step by step: metaclass choice, __prepare__, body, __new__, __set_name__, __init_subclass__, __init__, decorators.
log = []
class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **kw): log.append(f'prepare {name} {[b.__name__ for b in bases]} {kw}'); return Namespace(name)
    def __new__(meta, name, bases, ns, **kw): log.append(f'new {name} {sorted(k for k in ns if k[0] != "_")}'); cls = super().__new__(meta, name, bases, dict(ns)); log.append('new done'); return cls
    def __init__(cls, name, bases, ns, **kw): log.append(f'init {name} {kw}'); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): log.append(f'call {cls.__name__} {a}'); return super().__call__(*a, **k)
    def __setattr__(cls, n, v): log.append(f'setattr {n}'); super().__setattr__(n, v)
class Namespace(dict):
    def __init__(self, name): self.name = name
    def __setitem__(self, k, v): log.append(f'ns {k}'); super().__setitem__(k, v)
    def __getitem__(self, k):
        if k == 'magic': return f'magic of {self.name}'
        return super().__getitem__(k)
class Named:
    def __set_name__(self, owner, name): log.append(f'set_name {owner.__name__}.{name}')
def deco(c): log.append(f'decorate {c.__name__}'); return c
@deco
class A(metaclass=Meta, option=1):
    x = magic
    y = Named()
    def __init_subclass__(cls, **kw): log.append(f'init_subclass {cls.__name__} {kw}'); super().__init_subclass__()
    def __new__(cls, *a): log.append('A.__new__'); return super().__new__(cls)
    def __init__(self, *a): log.append('A.__init__')
    def f(self): return __class__
print(*log, sep='\n'); log.clear(); print(A.x, A(1, 2).f() is A, log); log.clear()
class B(A, key='v'): z = Named()
print(*log, sep='\n'); log.clear(); A.attr = 5; print(log)
def attempt(text):
    log.clear(); names = dict(globals())
    try: exec(text, names); print(text.replace('\n', ';'), '->', {k: (v if not isinstance(v, type) else (type(v).__name__, [b.__name__ for b in v.__mro__])) for k, v in names.items() if k in ('r', 'T', 'U')}, log)
    except Exception as e: print(text.replace('\n', ';'), '|', type(e).__name__, str(e).split(' at 0x')[0], '| cause:', repr(e.__cause__) if e.__cause__ else None)
class M1(type): pass
class M2(M1): pass
class M3(type): pass
class X1(metaclass=M1): pass
class X2(metaclass=M2): pass
class X3(metaclass=M3): pass
class BadPrepare(type):
    @classmethod
    def __prepare__(m, *a): return 5
class PlainPrepare(type):
    def __prepare__(name, bases): return {'from': 'unbound'}
class NewReturns(type):
    def __new__(m, *a): return 'not a class'
class Slow:
    def __set_name__(self, o, n): raise ValueError('set_name fails')
class Mro(type):
    def mro(cls): return super().mro() if cls.__name__ != 'Odd' else [cls, object, X1]
class MroBad(type):
    def mro(cls): return [cls, 5]
class MroShort(type):
    def mro(cls): return [cls]
def func_meta(name, bases, ns, **kw): return (name, [b.__name__ for b in bases], sorted(k for k in ns if k[0] != '_'), kw)
class CallableMeta:
    def __call__(self, *a): return 'called instance'
class Entries:
    def __init__(self, *t): self.t = t
    def __mro_entries__(self, bases): log.append(f'mro_entries {len(bases)}'); return self.t
for text in ('class T(X1, X2): pass', 'class T(X2, X1): pass', 'class T(X1, X3): pass', 'class T(X1, metaclass=M2): pass', 'class T(X2, metaclass=M1): pass', 'class T(X1, metaclass=M3): pass', 'class T(metaclass=BadPrepare): pass', 'class T(metaclass=PlainPrepare): pass', 'class T(metaclass=NewReturns): pass', 'class T(int, str, metaclass=func_meta, k=1): x = 1', 'class T(metaclass=CallableMeta()): pass', 'class T(metaclass=5): pass', 'class T(metaclass=type, metaclass=type): pass', 'class T(k=1): pass', 'class T(metaclass=M1, k=1): pass', 'class T: s = Slow()', 'class T(Entries(X1, X2)): pass', 'class T(Entries()): pass\nr = T.__orig_bases__[0].t', 'class T(Entries(5)): pass', 'class T(5): pass', 'class T("s"): pass', 'class T(None): pass', 'class T(X1, X1): pass', 'class T(Entries(X1), X1): pass', 'class T(object, X1): pass', 'class T(bool): pass', 'class T(type(None)): pass', 'class T(type(lambda: 0)): pass', 'class T(int, str): pass', 'class T(int, list): pass', 'class T(Exception, dict): pass', 'class T(X1): pass\nclass U(T, X1): pass', 'class T(X1): pass\nclass U(X1, T): pass', 'class Odd(metaclass=Mro): pass\nr = Odd.__mro__[2].__name__', 'class T(metaclass=MroBad): pass', 'class T(metaclass=MroShort): pass', 'class T(*[X1], **{"metaclass": M2}): pass', 'r = type("T", (X2,), {}).__class__.__name__', 'r = type.__new__(M1, "T", (X2,), {}).__class__.__name__', 'r = M1("T", (X3,), {})', 'r = type("T", (Entries(X1),), {})', 'import types\nT = types.new_class("T", (Entries(X1),), {"metaclass": M1}, lambda ns: ns.update(q=1))\nr = T.q', 'import types\nr = types.prepare_class("T", (X1,), {"k": 1})[2]', 'r = type("T", (), {"__slots__": 5})', 'r = type("T", (), {"__qualname__": 5})', 'r = type("T", (), {"__module__": 5}).__module__', 'r = type("T", (), {"__doc__": 5}).__doc__', 'r = type("T", (), {5: 6}).__dict__[5]', 'r = type("T", (), {"__classcell__": 5})', 'class T:\n __class__ = 5\nr = T().__class__', 'class T(metaclass=lambda n, b, d: type(n, b, {})):\n def f(self): return __class__', 'class T:\n def f(self): return super()\n r = f\nr = T.r(T()).__class__.__name__', 'class T:\n __init_subclass__ = None\nclass U(T): pass', 'class T:\n def __init_subclass__(cls): raise KeyError("hook")\nclass U(T): pass', 'class T(X1):\n __bases__ = 5\nr = T.__bases__', 'T = type("T", (X1,), {}); T.__bases__ = (X2,)\nr = T.__mro__[1].__name__', 'T = type("T", (), {}); T.__bases__ = ()', 'T = type("T", (), {}); T.__bases__ = 5', 'T = type("T", (), {}); T.__bases__ = (int,)', 'T = type("T", (X1,), {}); T.__bases__ = (T,)', 'T = type("T", (), {}); T.__name__ = "new"; T.__qualname__ = "q.new"; r = repr(T)', 'T = type("T", (), {}); T.__name__ = 5', 'T = type("T", (), {}); T.__name__ = "a\\0b"', 'T = type("T", (), {}); T.__class__ = M1; r = type(T).__name__', 'T = type("T", (), {}); T.__class__ = int', 'int.__bases__ = ()', 'type.__call__(5)', 'type.__call__(type)', 'type.mro(5)', 'r = type.mro(bool) == [bool, int, object]', 'type.__init__(X1, 1)', 'type.__init__(X1, "a", (), {}, 5)', 'r = M1.__subclasses__(M1) == [M2]', 'type.__subclasses__(5)', 'del X1.__module__', 'r = type.__prepare__("a", ())', 'r = X1.__instancecheck__(X1())', 'r = X1.__dir__()[:0]', 'abs(X1)', 'r = X1 == X1, X1 != X2, hash(X1) == hash(X1)', 'X1 < X2', 'X1[0]', 'len(X1)', 'X1 + 1', 'r = X1 | X2'):
    attempt(text)
