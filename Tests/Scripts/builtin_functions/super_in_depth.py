# super: zero and two arguments, diamonds, cooperative calls, class methods, descriptors, attributes, misuse.
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Root:
    attr = 'root'
    def __init__(self, **kw): self.log = ['Root']; assert not kw, kw
    def who(self): return ['Root']
    @classmethod
    def cm(cls): return [f'Root.{cls.__name__}']
    @staticmethod
    def sm(): return 'Root static'
    @property
    def prop(self): return 'Root prop'
    def __getitem__(self, k): return f'Root[{k}]'
    def __len__(self): return 1
    def __call__(self): return 'Root()'
class A(Root):
    def __init__(self, a=0, **kw): super().__init__(**kw); self.a = a; self.log.append('A')
    def who(self): return ['A'] + super().who()
    @classmethod
    def cm(cls): return ['A'] + super().cm()
    @staticmethod
    def sm(): return 'A over ' + super(A, A).sm()
    @property
    def prop(self): return 'A, ' + super().prop
    def __getitem__(self, k): return 'A' + super().__getitem__(k)
class B(Root):
    attr = 'b'
    def __init__(self, b=0, **kw): super().__init__(**kw); self.b = b; self.log.append('B')
    def who(self): return ['B'] + super().who()
    @classmethod
    def cm(cls): return ['B'] + super(B, cls).cm()
    @property
    def prop(self): return 'B, ' + super().prop
class C(A, B):
    def __init__(self, **kw): super().__init__(**kw); self.log.append('C')
    def who(self): return ['C'] + super().who()
    @classmethod
    def cm(cls): return ['C'] + super().cm()
    prop = property(lambda self: 'C, ' + super(C, self).prop)
    def nested(self): return [super(C, self).who() for _ in 'x'], (lambda: super(C, self).who())()
    def inner(self):
        def f(): return __class__.__name__
        return f()
    def attrs(self): s = super(); return s.attr, s.__thisclass__.__name__, s.__self_class__.__name__, s.__self__ is self
c = C(a=1, b=2)
print(c.log, c.who(), C.cm(), c.cm(), A.sm(), c.prop, c[5], c.nested(), c.inner(), c.attrs(), [k.__name__ for k in C.__mro__], super(A, c).who(), super(B, c).who(), super(A, C).cm(), super(Root, c).__repr__()[:1], super(C, C).sm())
s = super(A, c); print(repr(s), s.who.__func__ is B.who, s.__class__, type(s).__name__, super(A, C).who is B.who, super(A).__self__, repr(super(A)), super(A).__get__(c, C).who(), hasattr(s, 'a'), hasattr(s, 'nope'), len(s.__class__.__mro__))
for f in (lambda: s['k'], lambda: len(s), lambda: s(), lambda: s.nope, lambda: s.a, lambda: setattr(s, 'x', 1), lambda: super(A).who(), lambda: super(), lambda: super(5), lambda: super(A, 5), lambda: super(C, A()), lambda: super(A, int), lambda: super(1, 2), lambda: super(A, None).__self__, lambda: super(A, A(a=1)).who(), lambda: super(A, c).__getitem__(3), lambda: super(A, c, 1), lambda: super(x=1), lambda: super(type, C).__call__, lambda: super(A, c) == super(A, c)): attempt(f)
def no_class(self): return super()
attempt(lambda: no_class(1))
class Late: pass
def method(self): return super().__repr__()[:1]
Late.m = method; attempt(lambda: Late().m())
class NoArgs:
    def f(): return super()
    def g(*args): return super().__init__ is not None
    def h(self): self = None; return super()
    def i(self): del self; return super()
    def j(self): yield super().__class__.__name__
    async def k(self): return super().__class__.__name__
    l = [super for _ in 'x']
    def m(self, x=lambda s: super()): return x(self)
    def n(self): return eval('super()')
    def o(self): super = len; return super('ab')
    def p(self): return (lambda self: super().__class__.__name__)(self)
    def q(self): return [super().__class__ for _ in 'x']
n = NoArgs()
for f in (NoArgs.f, n.g, n.h, n.i, lambda: list(n.j()), lambda: n.l[0] is super, n.m, n.n, n.o, n.p, n.q): attempt(f)
try: n.k().send(None)
except StopIteration as e: print(e.value)
class Set(Root):
    def __setattr__(self, k, v): super().__setattr__(k, ('wrapped', v))
    def __getattribute__(self, k): return super().__getattribute__(k)
    def __getattr__(self, k): return f'dynamic {k}'
    def __delattr__(self, k): print('del', k); super().__delattr__(k)
    def __eq__(self, o): return super().__eq__(o) if not isinstance(o, str) else 'text'
    __hash__ = Root.__hash__
    def __repr__(self): return 'Set:' + super().__repr__()[:10]
    def __format__(self, spec): return super().__format__('') if not spec else spec
x = Set(); x.v = 1; print(x.v, x.zz, x == 'a', x == x, repr(x), f'{x:q}'); del x.v; print(x.v)
class I(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __add__(self, o): return I(super().__add__(o))
    def __str__(self): return 'I' + super().__str__()
class L(list):
    def append(self, v): super().append(v); return self
    def __getitem__(self, k): return ('L', super().__getitem__(k))
class D(dict):
    def __missing__(self, k): return super().setdefault(k, [])
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
d = D(); d['a'] = 1; d['b'].append(2); print(I(5), I(5) + 1, L().append(1).append(2)[0], d)
class Meta(type):
    def __new__(m, name, bases, ns): ns['made'] = True; return super().__new__(m, name, bases, ns)
    def __call__(cls, *a): o = super().__call__(*a); o.called = a; return o
    def mro(cls): return super().mro()
class WithMeta(metaclass=Meta):
    def __init__(self, *a): super().__init__()
    def __init_subclass__(cls, **k): super().__init_subclass__(**k); cls.sub = True
class SubMeta(WithMeta): pass
print(SubMeta.made, SubMeta.sub, SubMeta(1, 2).called)
class Mixin:
    def save(self): return ['mixin'] + (super().save() if hasattr(super(), 'save') else ['end'])
class Base1:
    def save(self): return ['base1']
print(type('X', (Mixin, Base1), {})().save(), Mixin().save(), type('Y', (Mixin,), {'save': lambda self: ['y'] + Mixin.save(self)})().save())
