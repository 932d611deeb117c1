# `__init__` of builtin classes, names of classes, and names that messages give.
import array, collections, functools, itertools, time, types


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for cls in object, list, dict, set, type, property, super, staticmethod, Exception, OSError, collections.deque:
    print(cls.__init__, type(cls.__init__).__name__, cls.__init__.__name__, cls.__init__.__objclass__.__name__, '__init__' in cls.__dict__)
print(type([].__init__).__name__, object().__init__ == object().__init__, ValueError.__init__ is Exception.__init__)
x = [1]; x.__init__((2, 3)); print(x)
e = KeyError.__new__(KeyError); e.__init__(1, 2); print(e.args)
attempt(lambda: list.__init__())
attempt(lambda: list.__init__(1))
attempt(lambda: [].__init__(1, 2))
attempt(lambda: object.__init__(object(), 1))
class Borrows:
    __init__ = list.__init__
attempt(lambda: Borrows())
class Sub(list):
    def __init__(self, *items):
        super().__init__(items)
print(Sub(1, 2))
class Base:
    def __init__(self, **kw):
        super().__init__(**kw)
attempt(lambda: Base(a=1))
print(type(Base()).__name__)

attempt(lambda: type('a\0b', (), {}))
attempt(lambda: type('\ud800', (), {}))
attempt(lambda: type('X', (), {'__doc__': 'x\udc00'}))
attempt(lambda: setattr(Base, '__name__', 'a\0b'))
attempt(lambda: setattr(Base, '__name__', '\udc00'))
attempt(lambda: setattr(Base, '__name__', 5))
attempt(lambda: type.__new__(type))
attempt(lambda: type.__new__(type, 1))
attempt(lambda: type.__new__(type, 'a', (), {}, 1))
attempt(lambda: type('A', (), {}).__abstractmethods__)
def forget(cls): del cls.__abstractmethods__
Base.__abstractmethods__ = {'f'}
attempt(lambda: Base())
forget(Base)
print(type(Base()).__name__)
attempt(lambda: forget(Base))

numbers = array.array('i', [1])
queue = collections.deque()
for call in (lambda: numbers < 1, lambda: array.array.append, lambda: queue.append.__qualname__, lambda: array.array.append(1),
             lambda: array.array.itemsize, lambda: array.array.__add__, lambda: array.array.__new__(int), lambda: len(itertools.count()),
             lambda: itertools.count() + 1, lambda: float(queue), lambda: setattr(queue, 'maxlen', 1), lambda: setattr(array.array, 'x', 1),
             lambda: types.SimpleNamespace() < 1, lambda: ''.join([numbers]), lambda: functools.partial(int)[0], lambda: repr(queue),
             lambda: time.localtime().x, lambda: setattr(time.gmtime(), 'tm_year', 1), lambda: time.gmtime().__setitem__, lambda: array.array.append.__objclass__,
             lambda: numbers.append(), lambda: queue.append(), lambda: numbers.x, lambda: type(time.struct_time.tm_year).__name__):
    attempt(call)

for call in (lambda: classmethod(), lambda: staticmethod(1, 2), lambda: classmethod(f=1), lambda: super(1, 2, 3), lambda: super(x=1),
             lambda: (...).__reduce__(), lambda: NotImplemented.__reduce__(), lambda: dict.__getitem__, lambda: list.__getitem__([1], 0),
             lambda: set.__contains__, lambda: [].__getitem__(), lambda: {}.__setitem__(1), lambda: 2 .__pow__(),
             lambda: setattr([], 'append', 1), lambda: delattr([], 'append'), lambda: delattr([], 'nothing'), lambda: isinstance(list[int], type),
             lambda: setattr(list[int], 'x', 1), lambda: 'abc'.count(start=1), lambda: str.count('a', start=1), lambda: 'a'.partition(None)):
    attempt(call)
class NoText:
    def __repr__(self): return None
attempt(lambda: str(NoText()))
attempt(lambda: repr(NoText()))
def delete_dict(object): del object.__dict__
attempt(lambda: delete_dict(ValueError()))
attempt(lambda: delete_dict(type('E', (ValueError,), {})()))
print([c.__name__ for c in int.__subclasses__()], ArithmeticError.__subclasses__(), LookupError.__subclasses__()[:2])
