class A:
    x = 'A.x'
    def f(self): return 'A.f'
    @classmethod
    def c(cls): return 'A.c', cls.__name__
    @property
    def p(self): return 'A.p'
class B(A):
    x = 'B.x'
    def f(self): return 'B.f ' + super().f()
    @classmethod
    def c(cls): return ('B',) + super().c()
    @property
    def p(self): return 'B.p ' + super().p
    def get(self): return super().x, super().__self__ is self, super().__thisclass__.__name__
    def set(self): super().y = 5; return self.y
b = B()
print(b.f(), B.c(), b.c(), b.p, b.get(), super(B, b).f(), super(B, B).c(), repr(super(B, b))[:30], super(B).__self__, super(A, b).__init__())
u = super(B); print(u.__get__(b, B).f(), u.__self_class__)
for f in (lambda: b.set(), lambda: super(B, 5), lambda: super(5, b), lambda: super(A, A()).f(), lambda: super(B, A()), lambda: super(B, b).nope, lambda: super(), lambda: super(B, b, 1), lambda: super(x=1), lambda: setattr(super(B, b), 'x', 1), lambda: super(B, b)(), lambda: super(B, b)[0], lambda: super(int, True).__add__(2), lambda: super(type, int), lambda: super(B, None).__self__):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
class Cell:
    def f(self):
        self = 5
        return super().__init__
print(Cell().f())
