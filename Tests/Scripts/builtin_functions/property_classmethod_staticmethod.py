# property, classmethod, staticmethod: as decorators and calls, inheritance, docs, chaining, abuse, errors.
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Temp:
    unit = 'C'
    def __init__(self, v=0): self._v = v
    @property
    def value(self):
        "the value"
        return self._v
    @value.setter
    def value(self, v):
        if not isinstance(v, (int, float)): raise TypeError(f'{v!r} is no temperature')
        self._v = v
    @value.deleter
    def value(self): self._v = None
    @property
    def ro(self): return 'read only'
    wo = property(None, lambda self, v: setattr(self, '_w', v), doc='write only')
    old = property(fget=lambda self: 'old', fset=None, fdel=None, doc='given')
    empty = property()
    @classmethod
    def make(cls, v, *a, **k): "makes one"; return cls.__name__, v, a, k
    @staticmethod
    def conv(v): "converts"; return v * 9 / 5 + 32
    @classmethod
    @property
    def cp(cls): return cls.unit + '!'
    raw = staticmethod(len); bound = classmethod(lambda c: c.unit)
class Sub(Temp):
    unit = 'K'
    @property
    def value(self): return super().value, 'sub'
    @Temp.ro.getter
    def ro(self): return super().ro + ' in sub'
    @classmethod
    def make(cls, v): return ('sub', super().make(v))
    @staticmethod
    def conv(v): return Temp.conv(v) + 1
t, s = Temp(20), Sub(5)
print(t.value, t.ro, t.old, Temp.value.__doc__, Temp.wo.__doc__, Temp.old.__doc__, Temp.make(1), t.make(2, 3, k=4), t.conv(100), Temp.conv(0), Temp.cp, t.cp, t.raw('abc'), Temp.bound(), Temp.make.__doc__, Temp.conv.__doc__, Temp.make.__self__, Temp.make.__func__.__name__, Temp.__dict__['conv'].__func__.__name__)
t.value = 30; t.wo = 'w'; print(t.value, t._w, s.value, s.ro, s.make(9), Sub.make(1), s.conv(0), Sub.cp, Sub.bound()); del t.value; print(t.value)
for f in (lambda: setattr(t, 'value', 'hot'), lambda: setattr(t, 'ro', 1), lambda: delattr(t, 'ro'), lambda: t.wo, lambda: delattr(t, 'wo'), lambda: t.empty, lambda: setattr(t, 'empty', 1), lambda: setattr(s, 'value', 1), lambda: setattr(t, 'old', 1), lambda: Temp.value(t), lambda: Temp.value.fget(t), lambda: Temp.value.fset(t, 4) or t.value, lambda: Temp.value.__get__(t), lambda: Temp.value.__get__(None, Temp) is Temp.value, lambda: Temp.value.__set__(t, 9) or t.value, lambda: Temp.ro.__set__(t, 1), lambda: Temp.value.__delete__(t) or t.value, lambda: Temp.make(), lambda: Temp.conv(), lambda: t.conv(1, 2), lambda: property(1).__get__(t), lambda: property(5, 6, 7, 8, 9), lambda: property(nope=1), lambda: setattr(Temp.value, 'fget', 1), lambda: classmethod(5).__get__(t)(), lambda: staticmethod(5).__get__(t), lambda: classmethod(len)(1), lambda: Temp.__dict__['make'](1), lambda: Temp.__dict__['conv'](1), lambda: classmethod(lambda c: c).__get__(None, int)(), lambda: classmethod(lambda c: c).__get__(5)(), lambda: staticmethod(len).__get__(None, int)([1]), lambda: property().getter(len).fget, lambda: property(len).__doc__ == len.__doc__, lambda: property(lambda s: 1, doc='d').getter(lambda s: 2).__doc__, lambda: type(Temp.__dict__['make']).__name__): attempt(f)
p = property(lambda self: 'fget'); q = p.setter(lambda self, v: None); print(p is q, p.fset, q.fset is not None, q.fget is p.fget, p.fdel, isinstance(q, property), p.__isabstractmethod__)
p.__doc__ = 'assigned'; print(p.__doc__)
class Logged(property):
    def __get__(self, o, t=None): return ('logged', super().__get__(o, t)) if o is not None else self
    def __set_name__(self, owner, name): self.where = f'{owner.__name__}.{name}'
class L:
    @Logged
    def x(self): return 1
    @x.setter
    def x(self, v): print('set', v)
l = L(); l.x = 5; print(l.x, type(L.x).__name__, L.x.where)
class PropertyInInit:
    def __init__(self): self.__dict__['a'] = 'instance dict loses'
    @property
    def a(self): return 'property wins'
    nd = classmethod(lambda c: 'class'); 
o = PropertyInInit(); o.__dict__['nd'] = lambda: 'instance wins'; print(o.a, o.nd())
class Raises:
    @property
    def a(self): raise AttributeError('inside')
    @property
    def k(self): raise KeyError('inside k')
    def __getattr__(self, n): return f'getattr {n}'
print(Raises().a, hasattr(Raises(), 'a'), getattr(Raises(), 'a', 1)); attempt(lambda: Raises().k); attempt(lambda: getattr(Raises(), 'k', 1)); attempt(lambda: hasattr(Raises(), 'k'))
class WithCall:
    def __call__(self, *a): return ('called', len(a))
    def __get__(self, o, t=None): return ('get', o is None)
class U: c = classmethod(WithCall()); s = staticmethod(WithCall()); m = WithCall()
print(U().c, U.s(1), U().s(1, 2), U().m, U.m)
def gen_props(*names): return {n: property(lambda self, n=n: f'{n} of {type(self).__name__}') for n in names}
D = type('D', (), gen_props('a', 'b')); print(D().a, D().b); setattr(D, 'c', property(lambda self: 'late')); print(D().c)
class Meta(type):
    @property
    def size(cls): return len(cls.__name__)
    @classmethod
    def about(meta): return meta.__name__
    @staticmethod
    def st(): return 'meta static'
class M(metaclass=Meta): pass
print(M.size, M.about(), M.st()); attempt(lambda: M().size); attempt(lambda: setattr(M, 'size', 1)); attempt(lambda: M().about)
