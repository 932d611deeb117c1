# `__weakref__` and `__dict__`: which classes get them, which may ask for them.
import weakref
from collections import defaultdict, deque


def attempt(call):
    try:
        print(call())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


def made(bases, slots):
    return type('X', bases, {'__slots__': slots})


class A: pass
class B(A): 'doc'
class C:
    __slots__ = 'a', '__dict__'
class D:
    __slots__ = 'b', '__weakref__'
class E(D):
    def __eq__(self, other): return True
class F(Exception): pass
class G(type): pass
class H(set): pass
class I(int): pass
class J(list): 'a list'
class K(deque): pass
class L(defaultdict): pass
class M(C, D.__base__): pass
class N(weakref.ref): __slots__ = '__weakref__', 'x'
class O(staticmethod): pass
for cls in A, B, C, D, E, F, G, H, I, J, K, M, N, O:
    print(cls.__name__, list(cls.__dict__), cls.__weakrefoffset__ != 0, cls.__dictoffset__ != 0)
for base in int, tuple, bytes, type:
    for slots in '__dict__', '__weakref__', 'x', ():
        attempt(lambda: made((base,), slots).__weakrefoffset__ != 0)
for slots in '__dict__', '__weakref__', ('__weakref__', '__weakref__'), ('__dict__', '__dict__'), 'x y', (1,), '':
    attempt(lambda: made((), slots).__name__)
for base in A, C, D, E, H:
    for slots in '__dict__', '__weakref__':
        attempt(lambda: made((base,), slots).__name__)
a = A()
print(A.__weakref__, a.__weakref__)
attempt(lambda: setattr(a, '__weakref__', 1))
with_callback = weakref.ref(a, print)
print(a.__weakref__ is with_callback)
plain = weakref.ref(a)
print(a.__weakref__ is plain)
for value in C(), I(), plain, made((tuple,), ())(), F(), K(), O(1):
    attempt(lambda: weakref.ref(value)() is value)
def move(slots, other_slots):
    x = made((), slots)()
    x.__class__ = made((), other_slots)
    return 'moved'
for pair in (('a', 'a'), ('a', ('a', '__weakref__')), (('__weakref__', 'a'), ('a', '__weakref__')), (('a', '__dict__'), ('a', '__weakref__'))):
    attempt(lambda: move(*pair))
