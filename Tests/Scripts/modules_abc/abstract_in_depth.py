# abc and collections.abc: abstract methods of every kind, registration, hooks, caches, mixin methods of each ABC.
import abc, collections.abc as cabc
from abc import ABC, ABCMeta, abstractmethod
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class Shape(ABC):
    @abstractmethod
    def area(self): "area"; return 1
    @property
    @abstractmethod
    def name(self): return 'base name'
    @name.setter
    @abstractmethod
    def name(self, v): pass
    @classmethod
    @abstractmethod
    def make(cls): pass
    @staticmethod
    @abstractmethod
    def helper(): pass
    def concrete(self): return 'concrete ' + self.name
class Half(Shape):
    def area(self): return super().area() + 1
    helper = staticmethod(lambda: 'h')
class Full(Half):
    name = 'full'
    @classmethod
    def make(cls): return cls()
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Full.__abstractmethods__, Full.make().area(), Full().concrete(), Shape.area.__isabstractmethod__, Shape.name.__isabstractmethod__, Half.area.__dict__, type(Shape))
for f in (Shape, Half, Full.helper, lambda: Shape.make(), lambda: Full(1), lambda: type('OneMissing', (Half,), {'make': 1})(), lambda: type('AllSet', (Half,), {'make': 1, 'name': 2})().area(), lambda: Shape.area(5), lambda: object.__new__(Half)): attempt(f)
Half.__abstractmethods__ = frozenset(); attempt(lambda: Half().area()); Half.__abstractmethods__ = {'made_up'}; attempt(Half); attempt(lambda: int.__abstractmethods__); attempt(lambda: type.__abstractmethods__)
class Plain:
    @abstractmethod
    def f(self): return 'no ABCMeta, no check'
attempt(lambda: Plain().f())
class Drawable(ABC):
    @classmethod
    def __subclasshook__(cls, c): return any('draw' in b.__dict__ for b in c.__mro__) or NotImplemented
class Pen:
    def draw(self): pass
@Drawable.register
class Registered: pass
class BadHook(ABC):
    @classmethod
    def __subclasshook__(cls, c): return 5
print(issubclass(Pen, Drawable), isinstance(Pen(), Drawable), issubclass(Registered, Drawable), isinstance(Registered(), Drawable), issubclass(int, Drawable), Drawable in Pen.__mro__, Drawable.register(int), isinstance(5, Drawable), isinstance(True, Drawable), issubclass(bool, Drawable))
for f in (lambda: issubclass(int, BadHook), lambda: Drawable.register(5), lambda: issubclass(5, Drawable), lambda: Registered.register, lambda: Drawable.register(Drawable), lambda: type('Sub', (Drawable,), {}).register(Drawable), lambda: abc.get_cache_token() > 0, lambda: ABCMeta('M', (), {'__abstractmethods__': 5}), lambda: isinstance(5, abc.ABC)): attempt(f)
class Seq(cabc.Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
class MSeq(cabc.MutableSequence):
    def __init__(self): self.l = []
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
class MySet(cabc.MutableSet):
    def __init__(self, it=()): self.d = dict.fromkeys(it)
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def add(self, x): self.d[x] = None
    def discard(self, x): self.d.pop(x, None)
    def __repr__(self): return f'MySet({list(self.d)})'
class Map(cabc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
s = Seq(3, 1, 3); print(list(s), list(reversed(s)), 3 in s, s.index(3), s.index(3, 1), s.count(3), 9 in s, s[1:]); attempt(lambda: s.index(9)); attempt(lambda: s.index(3, 1, 2)); attempt(lambda: s + s); attempt(lambda: s == Seq(3, 1, 3))
m = MSeq(); m.append(1); m.extend([2, 3]); m += (4,); m.reverse(); print(m.l, m.pop(), m.pop(0), m.l, m.remove(3), m.l); m.clear(); attempt(m.pop); attempt(lambda: m.remove(1)); m.extend(m); m.append(7); m.extend(m); print(m.l)
a, b = MySet([1, 2, 3]), MySet([2, 3, 4]); print(a & b, a | b, a - b, a ^ b, a <= b, a == MySet([3, 2, 1]), a == {1, 2, 3}, a.isdisjoint([9]), a < {1, 2, 3, 4}, {1} | a, {1, 9} - a, a != b, a & [1], a._hash() == MySet([3, 1, 2])._hash()); a |= [5]; a -= {1}; a ^= {2, 7}; a &= {3, 5, 7}; print(a, a.pop(), a); a.remove(5); attempt(lambda: a.remove(99)); a.clear(); attempt(a.pop); attempt(lambda: hash(a)); attempt(lambda: a | 5); attempt(lambda: a < 5)
p = Map(); p.update({'a': 1}, b=2); p.update([('c', 3)]); print(dict(p), p.get('z', 0), 'a' in p, list(p.keys()), list(p.values()), list(p.items()), p == {'a': 1, 'b': 2, 'c': 3}, p.pop('a'), p.setdefault('d', 4), p.popitem(), p.keys() & {'b'}, ('b', 2) in p.items(), 2 in p.values(), repr(p.keys())[:9]); p.clear(); attempt(p.popitem); attempt(lambda: p['q']); attempt(lambda: p.pop('q')); print(p.pop('q', None), p.update(x=1), p.d); attempt(lambda: p.update(1)); attempt(lambda: p.update({}, {})); attempt(lambda: hash(p))
for f in (cabc.Sequence, cabc.Mapping, cabc.Iterator, cabc.Callable, cabc.Hashable, lambda: type('T', (cabc.Set,), {})(), lambda: type('I', (cabc.Iterator,), {'__next__': lambda s: 1})().__iter__().__next__()): attempt(f)
print([(t.__name__, [c for c in 'Hashable Iterable Iterator Reversible Generator Sized Container Collection Callable Sequence MutableSequence ByteString Set MutableSet Mapping MutableMapping MappingView Awaitable Coroutine AsyncIterable'.split() if issubclass(t, getattr(cabc, c))]) for t in (int, str, bytes, bytearray, list, tuple, range, dict, set, frozenset, memoryview, type({}.keys()), type(iter([])), type(x for x in ()), type(len), type, type(None))])
class G(cabc.Generator):
    def send(self, v): return ('sent', v)
    def throw(self, t, v=None, tb=None): raise t if v is None else v
g = G(); print(next(g), g.send(1), iter(g) is g, g.close()); attempt(lambda: g.throw(KeyError)); attempt(lambda: isinstance([], cabc.Callable)); print(isinstance(len, cabc.Callable), cabc.Iterable[int], cabc.Callable[[int], str])
