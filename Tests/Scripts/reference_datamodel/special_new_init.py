# 3.3.1: __new__ and __init__.
class A:
    def __new__(cls, *args, **kw):
        print('new', cls.__name__, args, kw)
        return super().__new__(cls)
    def __init__(self, *args, **kw):
        print('init', args, kw)
A(1, k=2)
class Other(A):
    def __new__(cls, x):
        return x
print(Other(5))
inner = A()
print(Other(inner) is inner)
class One(int):
    def __new__(cls, value, unit):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
m = One(3, 'm')
print(m + 1, m.unit, type(m + 1).__name__)
class NoInit: pass
class BadInit:
    def __init__(self): return 1
for call in (lambda: NoInit(1), lambda: NoInit(a=1), BadInit, lambda: object(1), lambda: object.__new__(), lambda: object.__new__(3), lambda: object.__new__(int), lambda: int.__new__(str), lambda: A.__init__(), lambda: One(1)):
    try:
        call()
    except TypeError as error:
        print(error)
class OnlyNew:
    def __new__(cls, a): return object.__new__(cls)
class OnlyInit:
    def __init__(self, a): pass
print(type(OnlyNew(1)).__name__, type(OnlyInit(1)).__name__)
OnlyInit()
