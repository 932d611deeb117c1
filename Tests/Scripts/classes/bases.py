class A:
    def f(self):
        return 'A'


class B:
    def f(self):
        return 'B'

    def __len__(self):
        return 7


class C(A):
    pass


class D(C):
    pass


c, d = C(), D()
print(c.f(), d.f(), A.__subclasses__())
C.__bases__ = (B,)
print(c.f(), d.f(), len(d), D.__mro__, A.__subclasses__())
C.__bases__ = (B, A)
print([k.__name__ for k in D.__mro__], C.__base__)


def show(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def assign(cls, bases):
    cls.__bases__ = bases


show(lambda: assign(C, ()))
show(lambda: assign(C, [A]))
show(lambda: assign(C, (1,)))
show(lambda: assign(C, (D,)))
show(lambda: assign(C, (C,)))
show(lambda: assign(C, (int,)))
show(lambda: assign(int, (object,)))
show(lambda: assign(C, (A, A)))
print(C.__bases__)


class Reversed(type):
    def mro(cls):
        return list(reversed(type.mro(cls)))


class X(D, metaclass=Reversed):
    pass


print([k.__name__ for k in X.__mro__], X().f())


class NotClasses(type):
    def mro(cls):
        return [cls, 1]


show(lambda: NotClasses('Y', (), {}))


class G:
    __slots__ = ['a', 'b']


class H:
    __slots__ = ['b', 'a']


g = G()
g.a = 1
g.__class__ = H
print(type(g).__name__, g.a)


class I:
    __slots__ = ['a']


show(lambda: setattr(g, '__class__', I))
show(lambda: setattr(g, '__class__', int))
show(lambda: setattr(1, '__class__', int))


class L(list):
    __slots__ = ('note',)


items = L([1, 2])
items.note = ['kept', 'alive']
for _ in range(3):
    [object() for _ in range(1000)]
print(items, items.note, hasattr(items, '__dict__'))


class S(str):
    __slots__ = ('tag',)


s = S('abc' + 'def' * 3)
s.tag = 'x'
print(s, s.tag, s.upper())
show(lambda: type('T', (int,), {'__slots__': 'a'}))
show(lambda: type('T', (), {'__slots__': ('1a',)}))
show(lambda: type('T', (), {'__slots__': (1,)}))
show(lambda: type('T', (), {'__slots__': ('a',), 'a': 1}))
