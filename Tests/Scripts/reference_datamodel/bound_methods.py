# 3.2: instance methods: __self__, __func__, identity, equality.
class C:
    def m(self, *args):
        return type(self).__name__, args
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return 'static'
    def __call__(self): return 'called'
x, y = C(), C()
print(x.m.__self__ is x, x.m.__func__ is C.m, x.m == x.m, x.m is x.m, x.m == y.m, C.m(x, 1), x.m(2), x.m.__name__, x.m.__doc__)
print(C.c.__self__ is C, x.c.__self__ is C, C.c.__func__, type(C.c).__name__) if False else print(C.c.__self__ is C, x.c(), C.s(), x.s(), x())
m = x.m
x.m = lambda: 'instance attribute'
print(m(), x.m(), hash(x.c) == hash(C.c))
import types
bound = types.MethodType(lambda self, n: (self, n), 'me')
print(bound(3), bound.__self__, bound.__func__.__name__)
for call in (lambda: bound.nope, lambda: setattr(bound, 'a', 1), lambda: types.MethodType(1, 2), lambda: types.MethodType(len, None), lambda: C.m(), lambda: x.c(1), lambda: y.s(1)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
C.m.tag = 'set on the function'
print(y.m.tag)
print([].append.__self__, [].append.__name__, 'x'.upper.__qualname__, type([].append).__name__, str.upper.__qualname__, type(str.upper).__name__)
y.m(y.undefined)
