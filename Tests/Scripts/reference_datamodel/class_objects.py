# 3.2: classes: namespace, special attributes.
class Base:
    "base doc"
    x: int = 1
    def f(self): pass
class Derived(Base):
    y: 'str'
print(Base.__name__, Base.__module__, Base.__qualname__, Base.__doc__, Base.__bases__, Base.__annotations__, Derived.__annotations__, Derived.__doc__)
print(sorted(k for k in Base.__dict__), type(Base.__dict__), Derived.x, 'x' in Derived.__dict__)
Derived.x = 5
print(Base.x, Derived.x); del Derived.x; print(Derived.x)
def outer():
    class Inner:
        class Deeper:
            def method(self): pass
    return Inner
I = outer()
print(I.__qualname__, I.Deeper.__qualname__, I.Deeper.method.__qualname__, I.__name__)
I.__name__ = 'New'; I.__qualname__ = 'a.b'; I.__module__ = 'mod'
print(I, I.Deeper)
for f in (lambda: Base.__dict__.update(a=1), lambda: Base.__dict__.__setitem__('a', 1), lambda: setattr(Base, '__name__', 3), lambda: delattr(Base, '__name__'), lambda: delattr(Base, 'nothing'),
          lambda: setattr(Base, '__bases__', ()), lambda: setattr(Base, '__bases__', 3), lambda: setattr(int, 'x', 1), lambda: setattr(Base, '__dict__', {}), lambda: Derived.z, lambda: setattr(Base, '__name__', 'a\0b')):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
print(Base.__subclasses__() == [Derived], Derived.__mro__[1:], type.mro(Base), Base.__weakrefoffset__ > 0, Base.__basicsize__ > 0)
