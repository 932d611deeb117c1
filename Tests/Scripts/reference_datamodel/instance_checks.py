# 3.3.4: __instancecheck__ and __subclasscheck__.
class Meta(type):
    def __instancecheck__(cls, x): print('instance?', cls.__name__); return x == 5
    def __subclasscheck__(cls, c): print('subclass?', cls.__name__); return c is int
class Five(metaclass=Meta): pass
print(isinstance(5, Five), isinstance(6, Five), isinstance(Five(), Five), issubclass(int, Five), issubclass(Five, Five), isinstance(5, (str, Five)))
class Duck:
    @property
    def __class__(self): return list
print(isinstance(Duck(), list), isinstance(Duck(), Duck), type(Duck()).__name__)
class FakeBases:
    __bases__ = (int,)
    def __init__(self): pass
f = FakeBases()
f.__bases__ = (int,)
for call in (lambda: issubclass(f, int), lambda: issubclass(3, int), lambda: isinstance(3, 4), lambda: isinstance(3, (int, 4)), lambda: isinstance('', (int, 4)), lambda: issubclass(int, 3), lambda: issubclass(int, (str, (int,))), lambda: isinstance(3, ()), lambda: issubclass(int, ()), lambda: isinstance(1), lambda: isinstance(3, list[int])):
    try:
        print(call())
    except TypeError as error:
        print(error)
import abc
class Sized(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c): return True if hasattr(c, '__len__') else NotImplemented
print(isinstance([], Sized), isinstance(3, Sized), issubclass(dict, Sized))
Sized.register(int)
print(isinstance(3, Sized), Sized.__mro__)
class Raises(type):
    def __instancecheck__(cls, x): raise ValueError('check failed')
isinstance(1, Raises('R', (), {}))
