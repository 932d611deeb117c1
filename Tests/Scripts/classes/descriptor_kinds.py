def f():
    yield


for d in (str.lower, complex.real, float.real, int.__add__, type.__mro__.__class__, slice.start,
          type(f).__closure__, type(f).__code__, type(f.__code__).co_name, property.fget):
    print(type(d).__name__, getattr(d, '__qualname__', None), d)


def show(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: setattr(1j, 'real', 2))
show(lambda: setattr(1.5, 'real', 2))
show(lambda: setattr(slice(1), 'start', 2))
show(lambda: setattr(f.__code__, 'co_name', 2))
show(lambda: setattr(f, '__globals__', 2))
show(lambda: setattr(property(), 'fget', 2))


class Sub(property):
    """Of the class."""


def getter(self):
    """Of the getter."""


print(Sub(getter).__doc__, property(getter).__doc__, Sub().__doc__)
print(property(getter, doc='given').__doc__)


class M:
    def method(self):
        """The method's."""
    method.note = 1


print(M().method.__doc__, 'note' in dir(M().method), M.method.__qualname__)
m = staticmethod(f)
m.x = 1
print(m.__dict__, classmethod(f).__dict__)
import sys
print(sys.getsizeof(()), sys.getsizeof((1, 2)), sys.getsizeof(1), sys.getsizeof(M()), sys.getsizeof(f))
print(object.__basicsize__, tuple.__itemsize__, M.__dictoffset__)


class Mod(type(sys)):
    def __init__(self, name, extra):
        super().__init__(name, 'doc')
        self.extra = extra

    def __getattribute__(self, name):
        return super().__getattribute__(name)


mod = Mod('m', 5)
print(mod.__name__, mod.extra, mod.__doc__, type(mod).__name__)
mod.y = 6
print(mod.y)
