# getattr and its kin, isinstance, issubclass, callable, repr, ascii, format, hash, vars, dir.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)

class A:
    x = 1
    def __init__(self): self.y = 2
class B(A):
    def __dir__(self): return ['b', 'a']
a, b = A(), B()
t(getattr, a, 'x'); t(getattr, a, 'y'); t(getattr, a, 'z'); t(getattr, a, 'z', 9); t(getattr, a, 1); t(getattr, a); t(getattr)
t(hasattr, a, 'x'); t(hasattr, a, 'z'); t(hasattr, a, 1); t(setattr, a, 'z', 3); print(a.z); t(setattr, a, 1, 2)
t(delattr, a, 'z'); t(delattr, a, 'z'); t(delattr, a, 3); t(setattr, 1, 'x', 2); t(getattr, 1, 'x'); t(setattr, int, 'x', 1)
t(isinstance, 1, int); t(isinstance, True, int); t(isinstance, 1, (str, (int,))); t(isinstance, 1, 1); t(isinstance, 1, (str, 1))
t(isinstance, 1, (int, 1)); t(isinstance, b, A); t(isinstance, a, B); t(isinstance, A, type); t(isinstance, None, type(None))
t(issubclass, bool, int); t(issubclass, B, A); t(issubclass, A, (int, object)); t(issubclass, 1, int); t(issubclass, int, 1)
t(callable, len); t(callable, A); t(callable, a); t(callable, 1); t(callable, lambda: 0); t(callable)
t(ascii, 'h\xe9\u20ac\U0001f600\n'); t(ascii, ['\xe9']); t(repr, 'a\'b'); t(repr); t(format, 3.14159, '.2f'); t(format, 'x', '>5')
t(format, 1, 2); t(format, 1, 'q'); t(format, object(), 'x'); t(format); t(format, None); t(format, [1], '')
t(hash, 1); t(hash, -1); t(hash, 1.0); t(hash, 'a' * 0); t(hash, []); t(hash, (1, [])); t(hash, True); t(hash, None) if 0 else None
t(vars, a); t(vars, 1); t(vars, 1, 2); t(dir, 1, 2); t(dir, b); t(dir, a) if 0 else None
def f(p, q=2):
    r = 3
    print(sorted(vars()), dir(), locals())
f(1)
print([n for n in dir(a) if not n.startswith('_')], 'append' in dir([]), 'x' in dir(A))
t(type, 1); t(type, 1, 2); t(id) ; print(id(a) == id(a), id(a) == id(b))
print(exit, quit, repr(exit)); print(help)
