class C:
    @classmethod
    def cm(cls, x=0): return cls.__name__, x
    @staticmethod
    def sm(x): return x
    _v = 1
    def get(self): "getter doc"; return self._v
    def set(self, v): self._v = v
    def rem(self): self._v = 'deleted'
    v = property(get, set, rem, 'own doc')
    w = property(get)
    n = property()
class D(C): pass
d = D()
print(D.cm(), d.cm(5), C.sm(1), d.sm(2), C.__dict__['cm'].__func__(int), C.v.__doc__, C.w.__doc__, C.v.fget is C.get, C.w.fset, C.n.fget)
d.v = 9; print(d.v, d.w); del d.v; print(d.v)
for f in (lambda: setattr(d, 'w', 1), lambda: delattr(d, 'w'), lambda: d.n, lambda: setattr(d, 'n', 1), lambda: delattr(d, 'n'), lambda: classmethod(), lambda: staticmethod(1, 2), lambda: classmethod(5).__get__(None, int)(), lambda: property(1, 2, 3, 4, 5), lambda: property(5).__get__(1), lambda: C.v(), lambda: setattr(C.v, 'fget', 1), lambda: staticmethod(len)('x')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
w2 = C.w.setter(C.set); print(w2.fset is C.set, w2 is C.w, C.v.getter(lambda s: 5).__get__(d))
class Chain:
    @classmethod
    @property
    def p(cls): return cls.__name__ + '.p'
print(Chain.p, Chain().p, property.__get__(C.w, None, C) is C.w, classmethod(C.sm).__get__(d)())
d.w = 3
