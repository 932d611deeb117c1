print(eval('1 + x', {'x': 2}), eval('x', {'x': 1}, {'x': 2}), eval(compile('3', 's', 'eval')), eval('[x for x in "ab"]'), eval('\t 5'), exec('y = 1'), y)
g = {}; l = {}
exec('a = 1\nglobal b\nb = 2\ndef f(): return b', g, l)
print(sorted(l), 'b' in g, l['f'](), exec(compile('1', 's', 'single')), exec('pass') is None)
class Map:
    def __init__(self): self.d = {'v': 10}
    def __getitem__(self, k): print('get', k); return self.d[k]
    def __setitem__(self, k, v): print('set', k, v); self.d[k] = v
print(eval('v', {}, Map())); exec('w = 3\nv', {}, Map())
for f in (lambda: eval(), lambda: eval(5), lambda: eval('1', 5), lambda: eval('1', {}, 5), lambda: exec(5), lambda: eval('x y'), lambda: eval('nope'), lambda: exec('1 +'), lambda: eval('a\0'), lambda: exec('raise KeyError(1)'), lambda: eval(compile('x = 1', 's', 'exec')), lambda: eval((lambda: fr).__code__) if False else eval(compile('import sys', 's', 'exec')), lambda: exec('x', None, None), lambda: eval('1', None), lambda: exec(b'print("bytes")'), lambda: exec('a', {'a': 1}, {})):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def free():
    q = 1
    def inner(): return q
    return inner
try: exec(free().__code__)
except TypeError as e: print(e)
try: eval(free().__code__)
except TypeError as e: print(e)
exec('def broken():\n    return 1 / 0\nbroken()')
