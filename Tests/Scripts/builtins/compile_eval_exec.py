# compile, eval, exec, globals, locals.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)

t(eval, '1+2'); t(eval, '  1 '); t(eval, '\t1'); t(eval, b'1+1'); t(eval, 'x', {'x': 5}); t(eval, 'x', {}, {'x': 6}); t(eval, 'x', {})
t(eval, 1); t(eval, '1', 1); t(eval, '1', {}, 1); t(eval, '1', [], {}); t(eval, '1\0'); t(eval, ''); t(eval); t(eval, 'a b'); t(eval, 'x = 1')
g = {}
exec('a = 1\ndef f(): return a', g)
print(g['f'](), sorted(g))
exec('b = a + 1', g); print(g['b'])
l = {}
exec('c = a', g, l); print(l)
t(exec, 1); t(exec, '1', 1); t(exec, '1', {}, 1); t(exec); t(exec, 'x ='); t(exec, 'raise ValueError(1)')
def h():
    z = 5
    exec('z = 6; w = 7')
    return z, sorted(locals())
print(h())
t(compile); t(compile, 1, '', 'exec'); t(compile, '1', 1, 'exec'); t(compile, '1', '', 'foo')
t(compile, '1', '', 'exec', flags=1 << 30); t(compile, '1\0', '', 'exec'); t(compile, '1', '', 'exec', optimize=7); t(compile, '1', '', 'exec', 0, 1, -2)
t(compile, '1', '', 'exec', 0, 1, 2, 3); t(compile, '1', '', 1); t(compile, '\ud800', '', 'exec')
c = compile('assert 0, "no"\n"doc"', 'file.py', 'exec', optimize=2)
print(c.co_filename, c.co_name, eval(compile('3*4', 'x', 'eval')))
exec(c)
exec(compile('1+1\n', '<in>', 'single'))
exec(compile('None\n', '<in>', 'single'))
import builtins
print(builtins._)
print(globals() is g, globals()['g'] is g, locals() is globals())
class M(dict):
    def __getitem__(self, k): return k * 2
print(eval('abc + d', {}, M()))
def outer():
    v = 1
    def inner(): return v
    return inner
t(exec, outer().__code__); t(eval, outer().__code__)
exec('print(__name__)'); exec('print(__name__)', {'__name__': 'q'})
exec("from __future__ import annotations\ndef f(x: undefined_name): pass\nprint(f.__annotations__)")
import __future__
print(__future__.annotations, __future__.all_feature_names[:2], __future__.division.compiler_flag)
F = type(lambda: 0)
c = (lambda: 0).__code__
k = outer().__code__
t(F, 1, {}); t(F, c, 1); t(F, c, {}, 1); t(F, c, {}, None, 1); t(F, c, {}, None, (), 1); t(F, k, {}); t(F, k, {}, None, None, ()); t(F, c)
print(F(c, {})(), F(k, {}, 'n', None, outer().__closure__)(), F(c, {}, 'nn').__name__)
