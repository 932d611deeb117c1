# 3.3.8: which side is asked first; NotImplemented on both; None as a method.
log = []
class A:
    def __add__(self, o): log.append('A.add'); return NotImplemented
    def __radd__(self, o): log.append('A.radd'); return NotImplemented
class B(A):
    def __radd__(self, o): log.append('B.radd'); return 'B'
class C(A): pass
class D:
    def __add__(self, o): log.append('D.add'); return NotImplemented
    __radd__ = None
for l, r in ((A(), B()), (B(), A()), (A(), C()), (C(), A()), (A(), A()), (A(), D()), (D(), A()), (A(), 1), (1, A()), (1, B()), (D(), D()), ('s', B()), ([], B())):
    log.clear()
    try:
        print(l + r, log)
    except TypeError as error:
        print(log, error)
class I(int):
    def __radd__(self, o): return 'I.radd'
    def __rsub__(self, o): return 'I.rsub'
print(1 + I(2), I(1) + 2, 1 - I(2), 1.5 + I(2), True + I(1), I(1) + I(2))
class S(str):
    def __rmod__(self, o): return 'S.rmod'
print('%s' % S('x'), 'a' + S('b'))
class Seq(list):
    def __iadd__(self, o): return 'replaced'
x = Seq()
x += [1]
print(x)
y = t = (1,)
y += (2,)
print(y, t)
A() + A()
