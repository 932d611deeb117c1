"""A module may be given a class of its own; weak proxies pass on more methods."""
import sys
import types
import weakref


class Lazy(types.ModuleType):
    def __getattr__(self, name):
        return 'made ' + name

    @property
    def constant(self):
        return 42


me = sys.modules[__name__]
me.__class__ = Lazy
print(me.constant, me.other, type(me).__name__, me.Lazy is Lazy)
me.__class__ = types.ModuleType
print(type(me).__name__, hasattr(me, 'constant'))
try:
    me.__class__ = int
except TypeError as error:
    print(error)


class C:
    def __bytes__(self):
        return b'bytes'

    def __reversed__(self):
        return iter('reversed')


c = C()
p = weakref.proxy(c)
print(bytes(p), ''.join(reversed(p)))
