class A: x = 1
class B(A):
    def m(self): pass
b = B(); b.i = 1
print([n for n in dir(b) if n[0] != '_'], [n for n in dir(B) if n[0] != '_'], vars(b), sorted(k for k in vars(B) if k[0] != '_'))
def f(arg):
    local = 1
    return dir(), sorted(locals()), sorted(vars())
print(f(1), 'f' in dir(), globals() is locals(), vars() is globals(), globals()['f'] is f)
class D:
    def __dir__(self): return {'b': 1, 'a': 2}
class M(type):
    def __dir__(cls): return ['meta']
class E(metaclass=M): pass
print(dir(D()), dir(E), [n for n in dir(E()) if n[0] != '_'], '__init__' in dir(object), 'append' in dir([]), dir(type('T', (), {'__slots__': ('s',)})())[-1])
import types
m = types.ModuleType('m'); m.q = 1
print(sorted(dir(m)), [n for n in dir(types.SimpleNamespace(b=1, a=2)) if n[0] != '_'])
for g in (lambda: vars(1), lambda: vars([]), lambda: vars(1, 2), lambda: dir(1, 2), lambda: globals(1), lambda: locals(1), lambda: dir(type('X', (), {'__dir__': lambda s: 5})()), lambda: dir(type('X', (), {'__dir__': lambda s: [1, 'a']})())):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
vars(object())
