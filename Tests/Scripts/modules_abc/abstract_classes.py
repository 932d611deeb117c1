from abc import *
import collections.abc as c
class A(ABC):
    @abstractmethod
    def f(self): return 'base f'
    @property
    @abstractmethod
    def p(self): pass
    @classmethod
    @abstractmethod
    def cm(cls): pass
    @staticmethod
    @abstractmethod
    def sm(): pass
    def concrete(self): return self.f()
class Part(A):
    def f(self): return 'part ' + super().f()
class Full(Part):
    p = 5
    @classmethod
    def cm(cls): return cls.__name__
    @staticmethod
    def sm(): return 'sm'
x = Full(); print(x.concrete(), x.p, x.cm(), x.sm(), sorted(A.__abstractmethods__), sorted(Part.__abstractmethods__), Full.__abstractmethods__, A.f.__isabstractmethod__)
for cls in (A, Part, c.Iterator, c.Mapping, c.Sized):
    try: cls()
    except TypeError as e: print(e)
class V: pass
A.register(V); print(issubclass(V, A), isinstance(V(), A), A in V.__mro__, A.register(V) is V)
try: A.register(5)
except TypeError as e: print(e)
try: Full.register(A)
except RuntimeError as e: print(e)
class H(ABC):
    @classmethod
    def __subclasshook__(cls, k): return hasattr(k, 'magic') if cls is H else NotImplemented
print(issubclass(type('M', (), {'magic': 1}), H), issubclass(int, H), isinstance([], c.Sequence), isinstance({}, c.MutableMapping), issubclass(set, c.Set), isinstance((i for i in ''), c.Generator), isinstance(len, c.Callable), isinstance('', c.Sequence), isinstance(range(1), c.Reversible), isinstance({}.keys(), c.KeysView), issubclass(int, c.Hashable), isinstance(b'', c.ByteString), isinstance(iter([]), c.Iterator))
class Seq(c.Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * i
s = Seq(); print(list(s), 4 in s, s.index(4), s.count(0), list(reversed(s)))
class Mp(c.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Mp(); m.update(a=1, b=2); m.setdefault('c', 3); print(dict(m), m.pop('a'), m.get('zz', 0), 'b' in m, list(m.items()), m == {'b': 2, 'c': 3}, m.popitem(), list(m.keys()), m.keys() & {'c'}, len(m.values())); m.clear(); print(len(m))
m['none']
