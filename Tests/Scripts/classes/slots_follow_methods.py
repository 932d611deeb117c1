# Operators follow the methods of the class: set, deleted, inherited, taken from elsewhere.
class A:
    pass


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


a = A()
show(len, a)
A.__len__ = lambda self: 3
show(len, a)
del A.__len__
show(len, a)
A.__call__ = lambda self, *args, **kw: (args, kw)
show(a, 1)
print(callable(a))
del A.__call__
print(callable(a))
show(a)


class Eq:
    def __eq__(self, other):
        print('eq')
        return 'yes'


show(hash, Eq())
print(Eq.__hash__, Eq() != Eq())


class Both:
    def __eq__(self, other):
        return NotImplemented

    def __ne__(self, other):
        print('ne')
        return 5


print(Both() != 1, Both() == 1)


class Wrong(int):
    __add__ = str.__add__


show(lambda: Wrong(1) + Wrong(2))


class D(dict):
    __setattr__ = dict.__setitem__
    __neg__ = dict.copy


d = D()
d.x = 1
print(d, -d)


class OnlySet:
    def __setitem__(self, k, v):
        print('set', k, v)


o = OnlySet()
o[1] = 2
show(o.__class__.__delitem__) if hasattr(OnlySet, '__delitem__') else print('no del')
try:
    del o[1]
except Exception as e:
    print(type(e).__name__, e)


class Pow(int):
    def __pow__(self, other, mod=None):
        return 'pow', int(other), mod


print(pow(Pow(2), 3, 5), Pow(2) ** 3, pow(Pow(2), 3))


class Hidden:
    def __init__(self):
        self.p = 1


h = Hidden()


def get(x):
    return x.p


for _ in range(3):
    print(get(h))
Hidden.p = property(lambda self: 'property')
print(get(h))
del Hidden.p
print(get(h))
Hidden.__getattribute__ = lambda self, name: 'all ' + name
print(get(h))


class Raises:
    @property
    def x(self):
        raise AttributeError('inner')


print(hasattr(Raises(), 'x'), getattr(Raises(), 'x', 'default'))


class Bad:
    __eq__ = property(lambda self: 1 / 0)


print(Bad() == Bad())


class Hint:
    def __len__(self):
        print('len')
        return 2

    def __iter__(self):
        print('iter')
        return iter((1, 2))


print(list(Hint()), tuple(Hint()))
