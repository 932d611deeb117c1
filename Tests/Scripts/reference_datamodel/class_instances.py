# 3.2: instances: attribute lookup order, __dict__, __class__.
class C:
    shared = []
    n = 0
    def method(self): return self
    def __getattr__(self, name):
        if name == 'dynamic': return 'made'
        raise AttributeError(f'no {name} here')
a, b = C(), C()
a.shared.append(1); a.n += 1
print(b.shared, C.n, a.n, b.n, a.__dict__, b.__dict__, a.dynamic, a.method() is a)
a.__dict__['injected'] = 1
a.__dict__['method'] = 'shadow'
print(a.injected, a.method, sorted(vars(a)))
a.__dict__ = {'fresh': True}
print(a.fresh, a.n, a.__class__ is C)
for f in (lambda: a.other, lambda: delattr(a, 'n'), lambda: setattr(a, '__dict__', 3), lambda: getattr(a, 3), lambda: setattr(object(), 'x', 1), lambda: delattr(a, '__dict__') or a.__dict__, lambda: vars(3), lambda: (3).x, lambda: setattr(3, 'x', 1), lambda: setattr(3, 'real', 1)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
class Slots:
    __slots__ = ('a', 'b')
s = Slots()
s.a = 1
for f in (lambda: s.b, lambda: setattr(s, 'c', 1), lambda: s.__dict__, lambda: delattr(s, 'b')):
    try:
        f()
    except AttributeError as error:
        print(error)
C().undefined
