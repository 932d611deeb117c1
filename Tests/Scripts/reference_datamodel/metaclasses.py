# 3.3.3: metaclass determination, __prepare__, __new__, __init__, __call__, conflicts.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print('prepare', name, [b.__name__ for b in bases], kw)
        return {'prepared': name}
    def __new__(mcs, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if k[:2] != '__'))
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print('call', cls.__name__, args)
        return super().__call__(*args)
    def shared(cls): return cls.__name__
class A(metaclass=Meta, option=1):
    x = 1
    def __init__(self, n): self.n = n
class B(A): pass
print(A(3).n, B.shared(), B.prepared, type(B).__name__, A.x)
try:
    A(1).shared()
except AttributeError as error:
    print(error)
class Other(type): pass
for text in ('class C(A, metaclass=Other): pass', 'class C(A, metaclass=type): pass', 'class C(metaclass=lambda n, b, d, **k: (n, b, sorted(d), k), z=1): q = 1', 'class C(metaclass=3): pass', 'class C(int, str): pass', 'class C(A, B): pass', 'class C(bool): pass', 'class C(type(None)): pass', 'class C(A, A): pass'):
    try:
        exec(text)
        print(C)
    except TypeError as error:
        print(error)
class Ordered(type):
    @classmethod
    def __prepare__(mcs, name, bases): return 5
class Z(metaclass=Ordered): pass
