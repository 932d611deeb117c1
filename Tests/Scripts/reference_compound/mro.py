# 8.7: the method resolution order and its conflicts.
class O: pass
class A(O): name = 'A'
class B(O): name = 'B'
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass
print([k.__name__ for k in Z.__mro__], Z.name)
class Left(A):
    def go(self): return ['Left'] + super().go()
class Right(A):
    def go(self): return ['Right'] + super().go()
class Root(A):
    def go(self): return ['Root']
class Bottom(Left, Right, Root): pass
print(Bottom().go(), [k.__name__ for k in Bottom.mro()])
for bases in ((O, A), (A, B, O, C), (K1, K3), (object, A), (Left, A, Right), (A, Left), (Z, K1, K2)):
    try:
        print([k.__name__ for k in type('T', bases, {}).__mro__])
    except TypeError as error:
        print(error)
class Meta(type):
    def mro(cls): return [cls, B, object] if cls.__name__ == 'Own' else super().mro()
class Own(A, metaclass=Meta): pass
print([k.__name__ for k in Own.__mro__], Own.name, isinstance(Own(), A), issubclass(Own, A))
class BadMeta(type):
    def mro(cls): return [cls, 5]
class Bad(metaclass=BadMeta): pass
