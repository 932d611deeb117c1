#--- exec: headers
class C: pass
class C(): pass
class C(A): pass
class C(A, B, metaclass=M): pass
class C(*A): pass
class C(A, *B, **C): pass
class C(metaclass=M, **K): pass
class C(A, x=1, **K, y=2): pass
class C(A, B, C, D, E): pass
class C("a", "b", "c", *d): pass
class C(1, 2, 3, k=1): pass
#--- exec: bodies
class C:
    x = 1
    y: int = 2
    def f(self): return self.x
    def g(self): return super().g()
    @staticmethod
    def h(): pass
    class D: pass
    for i in x: pass
    del x
    import a.b
    from c import d
    lambda: 0
    x = [y for y in x]
#--- exec: class in function
def f(a):
    class C(a):
        b = a
        def g(self): return a, super
        def h(self): return super().h(a)
    return C
#--- exec: empty docstring and pass
class C:
    ""
class D: ""; x = 1
class E: ...
