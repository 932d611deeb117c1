# isinstance and issubclass: tuples, nested tuples, hooks, odd classes, errors.
def attempt(text, **names):
    try:
        print(text, '=', eval(text, {**globals(), **names}))
    except Exception as error:
        print(text, '|', type(error).__name__, error)

class Meta(type):
    def __instancecheck__(cls, instance): print('instancecheck', end=' '); return 'truthy'
    def __subclasscheck__(cls, sub): print('subclasscheck', end=' '); return []
class Hooked(metaclass=Meta): pass
class Pretends:
    @property
    def __class__(self): return int
class BadClass:
    @property
    def __class__(self): raise AttributeError('no class')
class RaisesClass:
    @property
    def __class__(self): raise ValueError('broken class')
class FakeBases:
    def __init__(self, *bases): self.bases = bases
    @property
    def __bases__(self): return self.bases
class BasesNotTuple: __bases__ = 5
root = FakeBases(); child = FakeBases(root); other = FakeBases()
class RaisingMeta(type):
    def __instancecheck__(cls, o): raise KeyError('hook failed')
    def __subclasscheck__(cls, o): raise KeyError('sub hook failed')
class Raising(metaclass=RaisingMeta): pass
class A: pass
class B(A): pass
import abc
class Abstract(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c): return True if hasattr(c, 'quack') else NotImplemented
class Duck:
    def quack(self): pass
class Bored: pass
Abstract.register(Bored)
for text in ('isinstance(1, int)', 'isinstance(True, int)', 'isinstance(1, (str, int))', 'isinstance(1, (str, (bytes, (int,))))', 'isinstance(1, ())', 'isinstance(None, type(None))', 'isinstance(B(), A)', 'isinstance(A(), B)', 'isinstance(A, type)', 'isinstance(type, type)', 'isinstance(type, object)', 'isinstance(1, object)', 'isinstance(Hooked(), Hooked)', 'isinstance(1, Hooked)', 'isinstance(1, (str, Hooked))', 'isinstance(Pretends(), int)', 'isinstance(Pretends(), Pretends)', 'isinstance(Pretends(), str)', 'isinstance(BadClass(), int)', 'isinstance(RaisesClass(), int)', 'isinstance(RaisesClass(), RaisesClass)', 'isinstance(1, Raising)', 'isinstance(1, (int, Raising))', 'isinstance(1, (Raising, int))', 'isinstance(Raising(), Raising)',
             'isinstance(1, 5)', 'isinstance(1, "int")', 'isinstance(1, [int])', 'isinstance(1, (int, 5))', 'isinstance(1, (str, 5))', 'isinstance(1)', 'isinstance(1, int, str)', 'isinstance(1, None)', 'isinstance(1, list[int])', 'isinstance([], list[int])', 'isinstance(1, child)', 'isinstance(1, BasesNotTuple())',
             'issubclass(bool, int)', 'issubclass(int, bool)', 'issubclass(B, (str, A))', 'issubclass(A, A)', 'issubclass(A, ())', 'issubclass(Hooked, Hooked)', 'issubclass(A, Hooked)', 'issubclass(1, int)', 'issubclass(A, 1)', 'issubclass(A, (int, 1))', 'issubclass("A", A)', 'issubclass(A)', 'issubclass(A, Raising)', 'issubclass(child, root)', 'issubclass(child, other)', 'issubclass(child, child)', 'issubclass(root, child)', 'issubclass(child, A)', 'issubclass(A, child)', 'issubclass(list[int], list)', 'issubclass(list, list[int])', 'issubclass(BasesNotTuple(), A)',
             'issubclass(Duck, Abstract)', 'isinstance(Duck(), Abstract)', 'issubclass(Bored, Abstract)', 'isinstance(Bored(), Abstract)', 'isinstance(A(), Abstract)', 'issubclass(int, Abstract)', 'isinstance(1, (Abstract, int))'):
    attempt(text)
deep = int
for _ in range(2000): deep = (deep,)
try: print(isinstance('x', deep))
except RecursionError as error: print(type(error).__name__, error)
