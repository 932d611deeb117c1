# 8.7: class bodies, bases and keywords, scope.
x = 'global'
class A:
    y = x
    x = 'class'
    z = x
    def get(self): return x
    locals_seen = sorted(k for k in locals() if k[0] != '_')
    for i in range(2): pass
    del i
    if True:
        conditional = 1
print(A.y, A.z, A().get(), A.locals_seen, hasattr(A, 'i'), A.conditional)
class B(A, ): pass
class C(*[A], **{'metaclass': type}): pass
class D(): 'doc only'
print(B.__bases__, C.__bases__, D.__doc__)
def outer(v):
    class Inner:
        v = v if False else 'class v'
        def method(self): return __class__.__name__, v
    return Inner
try:
    print(outer(5)().method())
except NameError as error:
    print(error)
class Counter:
    total = 0
    def __init__(self): Counter.total += 1; self.total += 10
print(Counter().total, Counter.total)
class E:
    a = [1, 2]
    b = [q for q in a]
    c = (lambda self: self.a)
print(E.b, E().c())
for source in ('class C(a=1, 2): pass', 'class C(*): pass', 'class 1: pass', 'class C: return', 'class C', 'class C():', 'class C(a for a in b): pass', 'class C[int]: pass', 'class C(None=1): pass', 'class C(x:=1): pass', 'class C.D: pass'):
    try:
        compile(source, 's', 'exec'); print('compiles', source)
    except SyntaxError as error:
        print(source, '|', error.msg)
class Broken(A, object, A): pass
