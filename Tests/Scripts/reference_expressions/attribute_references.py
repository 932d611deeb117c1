# 6.3.1.
class C:
    a = 1
    @property
    def p(self): return self._hidden
c = C()
print(c.a, C.a, (1).real, 1.5.real, 'x'.upper(), [].append.__name__, (lambda: 0).__name__)
c.x = c
print(c.x.x.x.a, getattr(c, 'a'))
for f in (lambda: c.b, lambda: C.b, lambda: c.p, lambda: None.x, lambda: (1).x, lambda: len.x, lambda: c.a.b, lambda: type(c).zz, lambda: f.zz, lambda: __import__('sys').zz, lambda: super.zz, lambda: [].zz):
    try:
        f()
    except AttributeError as error:
        print(error)
for source in ('1.x', '1.real', 'c.1', 'c.', 'c.if', '.a', 'c..a'):
    try:
        print(eval(source))
    except (SyntaxError, AttributeError) as error:
        print(source, type(error).__name__)
print(1 .real, 1.0.real, 0x1.real, 1_0 .real)
c.a.b.c
