# 4.2.4: exec, eval, locals() and comprehensions inside classes and functions.
def f():
    a = 1
    exec('b = a + 1')
    loc = locals()
    exec('a = 100', globals(), loc)
    print(a, sorted(loc), 'b' in loc)
    return eval('a')
print(f())
def g():
    v = 1
    def inner():
        return eval('v') if 'v' in locals() else 'not captured'
    return inner()
print(g())
class C:
    exec('made = 5')
    eval_seen = eval('made')
print(C.made, C.eval_seen)
ns = {}
exec('def h(): return k\nk = 3', ns)
print(ns['h'](), 'h' in globals())
ns2 = {}
exec('x = 1\ndef use(): return x', ns2, loc := {})
try:
    loc['use']()
except NameError as error:
    print(error)
print(eval(compile('[i for i in range(n)]', 's', 'eval'), {'n': 3}), eval('lambda: n', {'n': 4})(), eval('  1 + 1'), eval(b'2 + 2'))
for source in ('x = 1', 'import sys', '1 +', '', '1\n2', 'yield 1', 'return'):
    try:
        eval(source)
    except SyntaxError as error:
        print(repr(source), error.msg)
def no_fast():
    locals()['q'] = 1
    return q
no_fast()
