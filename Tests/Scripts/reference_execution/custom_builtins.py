# What code sees whose globals have builtins of their own, others than a dict, or none.
import sys
def show(f, *a, **k):
    try: print('ok', f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
def run(src, g):
    try:
        exec(src, g)
        print('done', sorted(k for k in g if k != '__builtins__'))
    except BaseException as e:
        print(type(e).__name__, e)
for b in ({}, {'print': print}, {'sum': sum, 'print': print}, None, 5, 'abc', [], sys, sys.modules['builtins']):
    for src in ('print(sum([1]))', 'x = 1', 'class A: pass', 'import math', 'def f(): return len([])\nf()', 'assert False', 'raise Exc', 'for i in range(2): pass', '__build_class__', 'print(__debug__)','x = [i for i in (1,2)]', 'y = lambda: sum\nprint(y())', 'def g():\n yield sum\nprint(next(g()))', 'print(__builtins__ is not None)'):
        print(type(b).__name__, repr(src))
        run(src, {'__builtins__': b})
g = {}
exec('x = 1', g); print(type(g['__builtins__']), g['__builtins__'] is __builtins__.__dict__)
g = {}
print(eval('1+1', g), list(g))
g = {'__builtins__': {}}
exec('def f():\n import sys\n return sys', g)
show(g['f'])
exec('def f():\n return len', g); show(g['f'])
g['__builtins__']['len'] = 5; show(g['f'])
g['__builtins__'] = {'len': 6}; show(g['f'])
del g['__builtins__']; show(g['f'])
import types
def tf(): return abs(-5), frame().f_builtins
f = types.FunctionType(tf.__code__, {}); show(f)
f = types.FunctionType((lambda: abs(-5)).__code__, {}); show(f)
f = types.FunctionType((lambda: abs(-5)).__code__, {'__builtins__': {}}); show(f)
f = types.FunctionType((lambda: abs(-5)).__code__, {'__builtins__': {'abs': lambda x: 'mine'}}); show(f)
f = types.FunctionType((lambda: abs(-5)).__code__, {'__builtins__': 7}); show(f)
m = types.ModuleType('m'); m.abs = lambda x: 'module'
f = types.FunctionType((lambda: abs(-5)).__code__, {'__builtins__': m}); show(f)
fr = {'__builtins__': {'sys': sys, 'type': type}}
exec('def h():\n  f = sys._getframe()\n  return f.f_builtins, f.f_globals is globals', fr)
show(fr['h'])
fr['__builtins__']['globals'] = globals
b = fr['h']()[0]; print(sorted(b))
show(eval, 'x', {'__builtins__': {'x': 3}})
show(eval, 'x', {}, {'x': 4})
show(eval, 'len', {'__builtins__': {}}, {})
show(eval, '__import__("os")', {'__builtins__': {}})
show(exec, 'import os', {'__builtins__': {}})
show(exec, 'import os', {'__builtins__': {'__import__': 5}})
show(exec, 'import os', {'__builtins__': {'__import__': lambda *a: print(a[0], a[3:]) }})
show(exec, 'class A: pass', {'__builtins__': {'__build_class__': lambda f, n: print('building', n)}})
show(exec, 'class A: pass', {'__builtins__': {'__build_class__': 3}})
show(exec, 'class A: pass', {'__builtins__': {'__build_class__': __build_class__}})
show(exec, 'class A: pass', {'__builtins__': {'__build_class__': __build_class__}, '__name__': 'nm'})
show(exec, 'x: int = 1', {'__builtins__': {}})
show(exec, 'assert 0, 5', {'__builtins__': {}})
show(exec, 'assert 0, 5', {'__builtins__': {'AssertionError': 3}})
show(exec, 'try:\n 1/0\nexcept ZeroDivisionError: pass', {'__builtins__': {}})
show(exec, 'print(1)\n1/0', {'__builtins__': {}})
class D(dict):
    def __missing__(self, k): return 'missing ' + k
    def __getitem__(self, k):
        print('get', k); return dict.__getitem__(self, k)
show(eval, 'foo', {'__builtins__': D()})
show(eval, 'foo', {'__builtins__': D(foo=3)})
show(eval, 'foo', D())
show(eval, 'foo', {'__builtins__': {}}, D())
show(exec, 'def f(): return foo\nz = f()', {'__builtins__': D()})
