# 3.3.3.6: the __class__ cell and zero-argument super.
class A:
    def who(self): return 'A'
    @classmethod
    def make(cls): return 'A.make ' + cls.__name__
class B(A):
    def who(self): return 'B>' + super().who()
    def cell(self): return __class__
    @classmethod
    def make(cls): return 'B>' + super().make()
    @staticmethod
    def none(): return super()
    def nested(self):
        return [super(B, self).who() for _ in range(1)], (lambda: super(__class__, self).who())()
    def inner(self):
        return (lambda: super().who())()
    def gen(self):
        yield super().who()
b = B()
print(b.who(), b.cell() is B, B.make(), b.nested(), list(b.gen()))
def free(self): return super().who()
for call in (B.none, b.inner, lambda: free(b), lambda: super(), lambda: super(B, 3), lambda: super(3, b), lambda: super(B).who, lambda: super(A, b).who(), lambda: super(B, A)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(super(B, b).who(), super(B, B).who(b), super(B, b).__thisclass__.__name__, super(B, b).__self_class__.__name__, super(B, b).__self__ is b)
class Meta(type):
    def __new__(m, n, b, ns):
        ns.pop('__classcell__', None)
        return type.__new__(m, n, b, ns)
class C(metaclass=Meta):
    def f(self): return __class__
